package org.bzpeer.curation;

import java.util.List;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for curators, and the log of what they decided. */
@Controller
@PrivatePage
class CurationController {

    private final Queues queues;
    private final AuditPages audit;

    CurationController(Queues queues, AuditPages audit) {
        this.queues = queues;
        this.audit = audit;
    }

    @GetMapping("/curation")
    String overview(Model model) {
        model.addAttribute("queues", queues.all());
        return "curation/overview";
    }

    @GetMapping("/curation/audit")
    String audit(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        String asked = subject.strip();
        String kept = asked.length() > 100 ? asked.substring(0, 100) : asked;
        List<AuditPages.Entry> entries =
                audit.before(before == null || before.isEmpty() ? Long.MAX_VALUE : RecordId.parse(before), kept);
        boolean more = entries.size() > AuditPages.PAGE;
        model.addAttribute("subject", kept);
        model.addAttribute("entries", more ? entries.subList(0, AuditPages.PAGE) : entries);
        model.addAttribute("next", more ? entries.get(AuditPages.PAGE - 1).id() : null);
        return "curation/audit";
    }
}
