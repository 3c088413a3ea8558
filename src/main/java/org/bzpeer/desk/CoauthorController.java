package org.bzpeer.desk;

import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.PrivatePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirming a work that is shared with a co-author. */
@Controller
@PrivatePage
class CoauthorController {

    private final OwnRecords records;
    private final Coauthors coauthors;

    CoauthorController(OwnRecords records, Coauthors coauthors) {
        this.records = records;
        this.coauthors = coauthors;
    }

    @GetMapping("/desk/{id}/coauthors")
    String list(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        OwnRecord record = records.one(viewer, id);
        model.addAttribute("record", record);
        model.addAttribute("coauthors", coauthors.of(record.author().id()));
        model.addAttribute("done", done);
        return "desk/coauthors";
    }

    @GetMapping("/desk/{id}/coauthors/{coauthor}")
    String works(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String coauthor,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        OwnRecord record = records.one(viewer, id);
        long other = RecordId.parse(coauthor);
        model.addAttribute("record", record);
        model.addAttribute("coauthor", coauthors.one(record.author().id(), other));
        model.addAttribute("shared", coauthors.shared(record.author().id(), other));
        model.addAttribute("done", done);
        return "desk/coauthor";
    }

    @PostMapping("/desk/{id}/coauthors/{coauthor}")
    String confirm(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String coauthor,
            @RequestParam(defaultValue = "") String work) {
        OwnRecord record = records.one(viewer, id);
        long other = coauthors
                .one(record.author().id(), RecordId.parse(coauthor))
                .author()
                .id();
        String list = record.desk() + "/coauthors";
        return "redirect:"
                + (coauthors.confirm(viewer, record.author().id(), other, work)
                        ? list + "?done=confirmed"
                        : list + "/" + other + "?done=none");
    }
}
