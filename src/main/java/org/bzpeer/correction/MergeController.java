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

/** Making two records one: finding the other one, both side by side with what would change, and the decision. */
@Controller
@PrivatePage
@RequestMapping({"/curation/corrections/merge", "/desk/{own}/corrections/merge"})
class MergeController {

    private final Hands hands;
    private final MergePages pages;
    private final Correcting correcting;
    private final Freezing freezing;

    MergeController(Hands hands, MergePages pages, Correcting correcting, Freezing freezing) {
        this.hands = hands;
        this.pages = pages;
        this.correcting = correcting;
        this.freezing = freezing;
    }

    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String own,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(defaultValue = "") String gone,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String report,
            Model model) {
        Hand hand = hands.of(viewer, own);
        long kept = RecordId.parse(keep);
        Grounds grounds = Grounds.none(report);
        if (!gone.isEmpty()) {
            return pages.compared(hand, kept, RecordId.parse(gone), grounds, null, model);
        }
        List<FoundRecord> found = pages.found(kept, q);
        return found.size() == 1 && !q.isBlank()
                ? "redirect:" + hand.base() + "/merge?keep=" + kept + "&gone="
                        + found.getFirst().id() + grounds.back()
                : pages.choice(hand, kept, q, found, grounds, model);
    }

    @PostMapping
    String merge(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String own,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(defaultValue = "") String gone,
            @ModelAttribute Grounds grounds,
            Model model) {
        Hand hand = hands.of(viewer, own);
        Wish wish = Wish.merge(RecordId.parse(keep), RecordId.parse(gone));
        String problem = grounds.problem(Kind.MERGE);
        Reason reason = grounds.reason(Kind.MERGE);
        if (problem != null || reason == null) {
            return pages.compared(hand, wish.author(), wish.other(), grounds, problem, model);
        }
        try {
            long made = correcting.make(wish, reason, grounds.words(), hand);
            return "redirect:" + hand.base() + "/" + made + "?done=made" + grounds.back();
        } catch (CorrectionRefused refused) {
            return pages.compared(hand, wish.author(), wish.other(), grounds, refused.getMessage(), model);
        }
    }

    @PostMapping("/dispute")
    String dispute(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String own,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(defaultValue = "") String gone,
            @RequestParam(defaultValue = "") String note) {
        freezing.freeze(
                RecordId.parse(keep), RecordId.parse(gone), new Grounds(null, note, "").words(), hands.of(viewer, own));
        return "redirect:/curation/disputes";
    }
}
