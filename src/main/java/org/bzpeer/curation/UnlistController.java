package org.bzpeer.curation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Having one's record unlisted, with an account or without. */
@Controller
@PrivatePage
class UnlistController {

    private final ReportPages records;
    private final UnlistingDesk desk;
    private final UnlistingProofs proofs;
    private final Limits limits;

    UnlistController(ReportPages records, UnlistingDesk desk, UnlistingProofs proofs, Limits limits) {
        this.records = records;
        this.desk = desk;
        this.proofs = proofs;
        this.limits = limits;
    }

    @GetMapping("/unlist")
    String form(@RequestParam String researcher, @Nullable Viewer viewer, Model model) {
        model.addAttribute("form", new UnlistForm(researcher, "", ""));
        return page(records.listed(researcher), viewer, model);
    }

    @PostMapping("/unlist")
    String ask(
            @Valid @ModelAttribute("form") UnlistForm form,
            BindingResult problems,
            @Nullable Viewer viewer,
            HttpServletRequest request,
            Model model) {
        AuthorLink author = records.listed(String.valueOf(form.researcher()));
        if (!problems.hasErrors() && form.mailbox().isEmpty() && form.words().isEmpty()) {
            problems.rejectValue("statement", "empty", "Give an address, or tell a curator who you are.");
        }
        if (problems.hasErrors()) {
            return page(author, viewer, model);
        }
        limits.take(Limit.REPORT, Web.visitorKey(request));
        if (!form.mailbox().isEmpty()) {
            limits.take(Limit.RESET, "unlist " + form.mailbox().toLowerCase(Locale.ROOT));
        }
        return "redirect:/unlist/"
                + desk.ask(author.id(), viewer == null ? null : viewer.id(), form.mailbox(), form.words());
    }

    @PostMapping("/unlist/own")
    String unlistOwn(@RequestParam String researcher, Viewer viewer) {
        desk.unlistOwn(records.listed(researcher).id(), viewer.id());
        return "redirect:/?done=unlisted";
    }

    @GetMapping("/unlist/{token}")
    String show(@PathVariable String token, @RequestParam(required = false) @Nullable String wrong, Model model) {
        UnlistingRequest request = desk.byToken(token);
        model.addAttribute("token", token);
        model.addAttribute("state", request.state().name());
        model.addAttribute("usable", request.isCodeUsable());
        model.addAttribute("note", request.note());
        model.addAttribute("wrong", wrong != null);
        return "curation/unlist-request";
    }

    @PostMapping("/unlist/{token}/code")
    String confirm(
            @PathVariable String token, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        limits.take(Limit.PROOF, Web.visitorKey(request));
        return "redirect:/unlist/" + org.springframework.web.util.UriUtils.encodePathSegment(token, "UTF-8")
                + (desk.confirm(token, code) ? "" : "?wrong=code");
    }

    private String page(AuthorLink author, @Nullable Viewer viewer, Model model) {
        model.addAttribute("author", author);
        model.addAttribute("owner", viewer != null && proofs.isOwner(author.id(), viewer.id()));
        return "curation/unlist";
    }
}
