package org.bzpeer.curation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.bzpeer.account.Viewer;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reporting a fault of a record; no account is needed. */
@Controller
@PrivatePage
class ReportController {

    private final ReportPages pages;
    private final Reporting reporting;
    private final Limits limits;

    ReportController(ReportPages pages, Reporting reporting, Limits limits) {
        this.pages = pages;
        this.reporting = reporting;
        this.limits = limits;
    }

    @GetMapping("/report")
    String form(
            @RequestParam String researcher,
            @RequestParam(required = false) @Nullable String work,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        ReportPage page = pages.of(researcher, work);
        ReportKind kind = page.workId() == null ? ReportKind.TWO_PEOPLE : ReportKind.NOT_THEIRS;
        model.addAttribute("page", page);
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("form", new ReportForm(researcher, work, kind.name(), "", null));
        return done == null ? "curation/report" : "curation/reported";
    }

    @PostMapping("/report")
    String report(
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult problems,
            @Nullable Viewer viewer,
            HttpServletRequest request,
            Model model) {
        ReportPage page = pages.of(String.valueOf(form.researcher()), form.work());
        String kind = form.kind();
        String note = form.note();
        if (problems.hasErrors() || kind == null || note == null) {
            model.addAttribute("page", page);
            model.addAttribute("kinds", ReportKind.values());
            return "curation/report";
        }
        limits.take(Limit.REPORT, Web.visitorKey(request));
        if (viewer != null) {
            limits.take(Limit.REPORT, "account " + viewer.id());
        }
        reporting.report(new WrongWorkReport(
                page.author().id(),
                page.workId(),
                ReportKind.valueOf(kind),
                note.strip(),
                viewer == null ? null : viewer.id(),
                "true".equals(form.answer())));
        return "redirect:/report?researcher=" + page.author().id()
                + (page.workId() == null ? "" : "&work=" + page.workId()) + "&done=sent";
    }
}
