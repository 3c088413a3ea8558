package org.bzpeer.correction;

import java.util.List;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrections that were made, where new ones begin, and their undo: for curators, and for owners at their desk. */
@Controller
@PrivatePage
@RequestMapping({"/curation/corrections", "/desk/{own}/corrections"})
class CorrectionController {

    private final Hands hands;
    private final CorrectionPages pages;
    private final Undoing undoing;

    CorrectionController(Hands hands, CorrectionPages pages, Undoing undoing) {
        this.hands = hands;
        this.pages = pages;
        this.undoing = undoing;
    }

    @GetMapping
    String overview(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String own,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        return pages.overview(hands.of(viewer, own), q, record, before, model);
    }

    @GetMapping("/{id}")
    String show(
            Viewer viewer,
            @PathVariable(required = false) @Nullable String own,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String report,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute("report", report.matches("[1-9][0-9]{0,17}") ? report : "");
        return pages.made(hands.of(viewer, own), RecordId.parse(id), null, model);
    }

    @PostMapping("/{id}/undo")
    String undo(
            Viewer viewer, @PathVariable(required = false) @Nullable String own, @PathVariable String id, Model model) {
        Hand hand = hands.of(viewer, own);
        long correction = RecordId.parse(id);
        try {
            undoing.undo(correction, hand);
        } catch (CorrectionRefused refused) {
            model.addAttribute("done", "");
            model.addAttribute("report", "");
            return pages.made(hand, correction, refused.getMessage(), model);
        }
        return "redirect:" + hand.base() + "/" + correction + "?done=undone";
    }

    static List<Long> ids(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(RecordId::parse).toList();
    }
}
