package org.bzpeer.citation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
    private final References references;
    private final Limits limits;

    CiteController(CitedResearchers researchers, CitedWorks works, References references, Limits limits) {
        this.researchers = researchers;
        this.works = works;
        this.references = references;
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
        List<String> formatted = references.html(chosen, List.of(work));
        return show(model, work.title(), work.path(), "", true, chosen, formatted, false);
    }

    @GetMapping("/researchers/{id}/{slug}/cite")
    @Nullable
    Object researcher(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String style,
            ServletWebRequest web,
            HttpServletRequest request,
            Model model) {
        CitedResearcher found = researchers.current(id);
        if (!found.path().equals("/researchers/" + id + "/" + slug)) {
            return PublicPage.moved(found.path() + "/cite", web);
        }
        WorkQuery query = WorkQuery.of(sort, type, year, topic, null);
        Style chosen = Style.of(style);
        if (PublicPage.isUnchanged(
                web, "cite-r" + found.id() + "-" + found.version() + query.parameters() + chosen.value())) {
            return null;
        }
        limits.take(Limit.DATA, Web.visitorKey(request));
        List<Long> ids = works.ids(found.id(), query, References.MOST + 1);
        boolean more = ids.size() > References.MOST;
        List<String> formatted = references.html(chosen, works.of(more ? ids.subList(0, References.MOST) : ids));
        return show(model, found.name(), found.path(), query.parameters(), false, chosen, formatted, more);
    }

    private static String show(
            Model model,
            String name,
            String path,
            String parameters,
            boolean ofWork,
            Style chosen,
            List<String> formatted,
            boolean more) {
        model.addAttribute(
                "page",
                new CitePage(
                        name,
                        path,
                        parameters,
                        ofWork,
                        chosen,
                        List.of(Style.values()),
                        formatted,
                        References.MOST,
                        more));
        return "citation/cite";
    }
}
