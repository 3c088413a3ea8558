package org.bzpeer.curation;

import java.util.List;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of reports of wrong works. */
@Controller
@PrivatePage
@RequestMapping("/curation/reports")
class ReportQueueController {

    private final ReportQueue queue;
    private final Reporting reporting;

    ReportQueueController(ReportQueue queue, Reporting reporting) {
        this.queue = queue;
        this.reporting = reporting;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        long behind = QueuePage.behind(after);
        model.addAttribute(
                "page",
                switch (show) {
                    case "open" -> QueuePage.of(show, queue.open(behind), ReportRow::id);
                    case "correct" -> QueuePage.of(show, queue.toCorrect(behind), ReportRow::id);
                    case "decided" -> QueuePage.only(show, queue.decided());
                    default -> throw new BadRequest("Reports are open, to be corrected, or decided.");
                });
        model.addAttribute("reasons", ReportReason.forMany());
        return "curation/reports";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        return page(RecordId.parse(id), Draft.EMPTY, model);
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable ReportReason reason,
            @RequestParam(defaultValue = "") String answer,
            Viewer viewer,
            Model model) {
        long report = RecordId.parse(id);
        Draft draft = Draft.of(reason, "Choose a reason.", answer, Wording.LONGEST);
        if (draft.problem() != null || reason == null) {
            return page(report, draft, model);
        }
        reporting.decide(report, reason, answer, viewer.id());
        return "redirect:/curation/reports?done=decided";
    }

    @PostMapping("/{id}/corrected")
    String corrected(@PathVariable String id, Viewer viewer) {
        reporting.corrected(RecordId.parse(id), viewer.id());
        return "redirect:/curation/reports?show=correct&done=corrected";
    }

    @PostMapping("/{id}/restored")
    String restore(@PathVariable String id, Viewer viewer) {
        long report = RecordId.parse(id);
        reporting.restore(report, viewer.id());
        return "redirect:/curation/reports/" + report + "?done=restored";
    }

    @PostMapping
    String decideMany(
            @RequestParam(required = false) @Nullable List<Long> ids,
            @RequestParam(required = false) @Nullable ReportReason reason,
            Viewer viewer) {
        if (ids == null || ids.isEmpty() || ids.size() > QueuePage.SIZE || reason == null) {
            throw new BadRequest("Tick at least one report and choose a reason.");
        }
        reporting.decideMany(ids, reason, viewer.id());
        return "redirect:/curation/reports?done=decided";
    }

    private String page(long id, Draft draft, Model model) {
        ReportRow row = queue.find(id).orElseThrow(() -> new NoSuchRecord("There is no report with this number."));
        model.addAttribute("row", row);
        model.addAttribute("reasons", ReportReason.of(row.workId() > 0));
        model.addAttribute("draft", draft);
        return "curation/report-case";
    }
}
