package org.bzpeer.curation;

import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.collaboration.AbuseOutcome;
import org.bzpeer.collaboration.AbuseReport;
import org.bzpeer.collaboration.AbuseReports;
import org.bzpeer.platform.PlainTextCheck;
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
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("open", reports.open(after == null || after.isEmpty() ? 0 : RecordId.parse(after)));
        model.addAttribute("decided", reports.decided());
        return "curation/abuse";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        return page(RecordId.parse(id), null, "", model);
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable AbuseOutcome outcome,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            Model model) {
        long report = RecordId.parse(id);
        boolean plain = PlainTextCheck.isPlain(note, true);
        if (outcome == null || !plain || note.length() > LONGEST) {
            String problem = outcome == null
                    ? "Choose a decision."
                    : plain
                            ? "At most 1,000 characters, please."
                            : "The note holds invisible characters; type it anew.";
            return page(report, problem, plain ? note : "", model);
        }
        reports.decide(report, viewer.id(), outcome, note.strip());
        return "redirect:/curation/abuse?done=decided";
    }

    private String page(long id, @Nullable String problem, String note, Model model) {
        AbuseReport report =
                reports.find(id).orElseThrow(() -> new NoSuchRecord("There is no report with this number."));
        model.addAttribute("report", report);
        model.addAttribute("outcomes", AbuseOutcome.values());
        model.addAttribute("problem", problem);
        model.addAttribute("note", note);
        return "curation/abuse-case";
    }
}
