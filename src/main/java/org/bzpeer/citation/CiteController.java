package org.bzpeer.citation;

import jakarta.servlet.http.HttpServletRequest;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PublicPage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** References as a page, in a style to choose. */
@Controller
class CiteController {

    private final CitedResearchers researchers;
    private final CitedWorks works;
    private final CitePages pages;
    private final Limits limits;

    CiteController(CitedResearchers researchers, CitedWorks works, CitePages pages, Limits limits) {
        this.researchers = researchers;
        this.works = works;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping("/works/{id}/{slug}/cite")
    @Nullable
    Object work(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String style,
            ServletWebRequest web,
            HttpServletRequest request,
            Model model) {
        CitedWork work = works.current(id);
        if (!work.path().equals("/works/" + id + "/" + slug)) {
            return PublicPage.moved(work.path() + "/cite", web);
        }
        Style chosen = Style.of(style);
        if (PublicPage.isUnchanged(web, "cite-w" + work.id() + "-" + work.tag() + chosen.value())) {
            return null;
        }
        limits.take(Limit.DATA, Web.visitorKey(request));
        model.addAttribute("page", pages.of(work, chosen));
        return "citation/cite";
    }

    @GetMapping("/researchers/{id}/{slug}/cite")
    @Nullable
    Object researcher(
            @PathVariable String id,
            @PathVariable String slug,
            WorkQuery query,
            @RequestParam(required = false) @Nullable String style,
            ServletWebRequest web,
            HttpServletRequest request,
            Model model) {
        CitedResearcher found = researchers.current(id);
        if (!found.path().equals("/researchers/" + id + "/" + slug)) {
            return PublicPage.moved(found.path() + "/cite", web);
        }
        Style chosen = Style.of(style);
        if (PublicPage.isUnchanged(
                web, "cite-r" + found.id() + "-" + found.version() + query.parameters() + chosen.value())) {
            return null;
        }
        limits.take(Limit.DATA, Web.visitorKey(request));
        model.addAttribute("page", pages.of(found, query, chosen));
        return "citation/cite";
    }
}
