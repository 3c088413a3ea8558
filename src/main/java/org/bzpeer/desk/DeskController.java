package org.bzpeer.desk;

import org.bzpeer.account.Viewer;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The records that somebody owns, and the desk of one of them. */
@Controller
@PrivatePage
class DeskController {

    private final OwnRecords records;
    private final DeskPages pages;
    private final Presenting presenting;

    DeskController(OwnRecords records, DeskPages pages, Presenting presenting) {
        this.records = records;
        this.pages = pages;
        this.presenting = presenting;
    }

    @GetMapping("/desk")
    String own(Viewer viewer, Model model) {
        model.addAttribute("records", records.of(viewer));
        return "desk/own";
    }

    @GetMapping("/desk/{id}")
    String desk(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        model.addAttribute("done", done == null ? "" : done);
        return pages.desk(records.one(viewer, id), model);
    }

    @PostMapping("/desk/{id}/confirmation")
    String confirm(Viewer viewer, @PathVariable String id) {
        OwnRecord record = records.one(viewer, id);
        presenting.confirm(record.author().id());
        return "redirect:" + record.desk() + "?done=confirmed";
    }
}
