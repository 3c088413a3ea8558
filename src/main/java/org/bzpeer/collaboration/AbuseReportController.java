package org.bzpeer.collaboration;

import jakarta.validation.Valid;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reporting a request or a conversation to the curators. */
@Controller
@PrivatePage
class AbuseReportController {

    private final RequestPages pages;
    private final AbuseReports reports;
    private final Limits limits;

    AbuseReportController(RequestPages pages, AbuseReports reports, Limits limits) {
        this.pages = pages;
        this.reports = reports;
        this.limits = limits;
    }

    @GetMapping("/requests/{id}/report")
    String form(@PathVariable String id, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(viewer.id(), RecordId.parse(id), Long.MAX_VALUE));
        model.addAttribute("form", new AbuseReportForm(null, ""));
        return "collaboration/report";
    }

    @PostMapping("/requests/{id}/report")
    String report(
            @PathVariable String id,
            @Valid @ModelAttribute("form") AbuseReportForm form,
            BindingResult problems,
            Viewer viewer,
            Model model) {
        long request = RecordId.parse(id);
        AbuseReason reason = form.reasonChosen();
        if (reason == null) {
            problems.rejectValue("reason", "choose", "Choose what is wrong.");
        }
        if (problems.hasErrors() || reason == null) {
            model.addAttribute("page", pages.page(viewer.id(), request, Long.MAX_VALUE));
            return "collaboration/report";
        }
        limits.take(Limit.REPORT, String.valueOf(viewer.id()));
        reports.report(viewer.id(), request, reason, form.note());
        return "redirect:/requests/" + id + "?done=reported";
    }
}
