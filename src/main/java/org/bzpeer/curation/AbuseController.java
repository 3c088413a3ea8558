package org.bzpeer.curation;

import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.collaboration.AbuseOutcome;
import org.bzpeer.collaboration.AbuseReport;
import org.bzpeer.collaboration.AbuseReports;
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

/** The queue of reports of abuse, each with the copy of what was reported. */
@Controller
@PrivatePage
@RequestMapping("/curation/abuse")
class AbuseController {

    private static final int LONGEST = 1000;

    private final AbuseReports reports;

    AbuseController(AbuseReports reports) {
        this.reports = reports;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute(
                "page",
                switch (show) {
                    case "open" -> QueuePage.of(show, reports.open(QueuePage.behind(after)), AbuseReport::id);
                    case "decided" -> QueuePage.only(show, reports.decided());
                    default -> throw new BadRequest("Reports of abuse are open or decided.");
                });
        return "curation/abuse";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        return page(RecordId.parse(id), Draft.EMPTY, model);
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable AbuseOutcome outcome,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            Model model) {
        long report = RecordId.parse(id);
        Draft draft = Draft.of(outcome, "Choose a decision.", note, LONGEST);
        if (draft.problem() != null || outcome == null) {
            return page(report, draft, model);
        }
        reports.decide(report, viewer.id(), outcome, note.strip());
        return "redirect:/curation/abuse?done=decided";
    }

    private String page(long id, Draft draft, Model model) {
        model.addAttribute(
                "report", reports.find(id).orElseThrow(() -> new NoSuchRecord("There is no report with this number.")));
        model.addAttribute("outcomes", AbuseOutcome.values());
        model.addAttribute("draft", draft);
        return "curation/abuse-case";
    }
}
