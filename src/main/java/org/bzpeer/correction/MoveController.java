package org.bzpeer.correction;

import java.util.List;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moving works off a record, to one of their own or to another one: the choice, what would change, and the decision. */
@Controller
@PrivatePage
@RequestMapping({"/curation/corrections/works", "/desk/{own}/corrections/works"})
class MoveController {

    private final Hands hands;
    private final MovePages pages;
    private final Correcting correcting;

    MoveController(Hands hands, MovePages pages, Correcting correcting) {
        this.hands = hands;
        this.pages = pages;
        this.correcting = correcting;
    }

    @GetMapping
    String choose(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String own,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String report,
            Model model) {
        List<Long> ticked = work.isEmpty() ? List.of() : List.of(RecordId.parse(work));
        MoveForm form = new MoveForm(RecordId.parse(record), ticked, "own", "");
        return pages.choice(hands.of(viewer, own), form, q, page, Grounds.none(report), null, model);
    }

    @PostMapping
    String preview(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String own,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(required = false) @Nullable List<String> works,
            @RequestParam(defaultValue = "own") String target,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String report,
            Model model) {
        MoveForm form = new MoveForm(RecordId.parse(record), CorrectionController.ids(works), target, to);
        return pages.preview(hands.of(viewer, own), form, Grounds.none(report), null, model);
    }

    @PostMapping("/move")
    String move(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String own,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(required = false) @Nullable List<String> works,
            @RequestParam(defaultValue = "") String to,
            @ModelAttribute Grounds grounds,
            Model model) {
        Hand hand = hands.of(viewer, own);
        MoveForm form = new MoveForm(
                RecordId.parse(record), CorrectionController.ids(works), to.isEmpty() ? "own" : "other", to);
        Wish wish = form.wish(to.isEmpty() ? 0 : RecordId.parse(to));
        String problem = grounds.problem(wish.kind());
        Reason reason = grounds.reason(wish.kind());
        if (problem != null || reason == null) {
            return pages.preview(hand, form, grounds, problem, model);
        }
        try {
            long made = correcting.make(wish, reason, grounds.words(), hand);
            return "redirect:" + hand.base() + "/" + made + "?done=made" + grounds.back();
        } catch (CorrectionRefused refused) {
            return pages.choice(hand, form, "", "1", grounds, refused.getMessage(), model);
        }
    }
}
