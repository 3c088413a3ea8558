package org.bzpeer.collaboration;

import jakarta.validation.Valid;
import java.util.Arrays;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One request: its page, and what its two sides do with it. */
@Controller
@PrivatePage
class RequestController {

    private final RequestPages pages;
    private final RequestAnswers answers;
    private final Limits limits;

    RequestController(RequestPages pages, RequestAnswers answers, Limits limits) {
        this.pages = pages;
        this.answers = answers;
        this.limits = limits;
    }

    @GetMapping("/requests/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", pages.page(viewer.id(), RecordId.parse(id), RequestsController.before(before)));
        model.addAttribute("form", new MessageForm(""));
        return "collaboration/request";
    }

    @PostMapping("/requests/{id}/accept")
    String accept(@PathVariable String id, Viewer viewer) {
        answers.accept(viewer.id(), RecordId.parse(id));
        return "redirect:/requests/" + id + "?done=accepted";
    }

    @PostMapping("/requests/{id}/decline")
    String decline(@PathVariable String id, @RequestParam(defaultValue = "UNSAID") String reason, Viewer viewer) {
        DeclineReason known = Arrays.stream(DeclineReason.values())
                .filter(r -> r.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> new BadRequest("Choose one of the reasons of the form."));
        answers.decline(viewer.id(), RecordId.parse(id), known);
        return "redirect:/requests/" + id + "?done=declined";
    }

    @PostMapping("/requests/{id}/withdraw")
    String withdraw(@PathVariable String id, Viewer viewer) {
        answers.withdraw(viewer.id(), RecordId.parse(id));
        return "redirect:/requests/" + id + "?done=withdrawn";
    }

    @PostMapping("/requests/{id}/end")
    String end(@PathVariable String id, Viewer viewer) {
        answers.end(viewer.id(), RecordId.parse(id));
        return "redirect:/requests/" + id + "?done=ended";
    }

    @PostMapping("/requests/{id}/block")
    String block(@PathVariable String id, Viewer viewer) {
        answers.block(viewer.id(), RecordId.parse(id));
        return "redirect:/requests/blocked?done=blocked";
    }

    @PostMapping("/requests/{id}/messages")
    String write(
            @PathVariable String id,
            @Valid @ModelAttribute("form") MessageForm form,
            BindingResult problems,
            Viewer viewer,
            Model model) {
        long request = RecordId.parse(id);
        if (problems.hasErrors()) {
            model.addAttribute("page", pages.page(viewer.id(), request, Long.MAX_VALUE));
            return "collaboration/request";
        }
        limits.take(Limit.MESSAGE, String.valueOf(viewer.id()));
        answers.write(viewer.id(), request, form.text());
        return "redirect:/requests/" + id + "?done=written";
    }
}
