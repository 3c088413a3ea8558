package org.bzpeer.citation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PublicPage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;

/** Works as data: one, or those of a researcher that the filter of the published list leaves. */
@Controller
class ExportController {

    private final CitedResearchers researchers;
    private final CitedWorks works;
    private final Exports exports;
    private final Limits limits;

    ExportController(CitedResearchers researchers, CitedWorks works, Exports exports, Limits limits) {
        this.researchers = researchers;
        this.works = works;
        this.exports = exports;
        this.limits = limits;
    }

    @GetMapping({
        "/researchers/{id}/{slug}.bib",
        "/researchers/{id}/{slug}.ris",
        "/researchers/{id}/{slug}.csl.json",
        "/researchers/{id}/{slug}.jsonld",
        "/researchers/{id}/{slug}.txt"
    })
    @Nullable
    View researcher(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String style,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = format(request);
        ServletWebRequest web = new ServletWebRequest(request, response);
        CitedResearcher found = researchers.current(id);
        if (!found.path().equals("/researchers/" + id + "/" + slug)) {
            return PublicPage.moved(found.path() + "." + format.suffix(), web);
        }
        WorkQuery query = WorkQuery.of(sort, type, year, topic, null);
        Style references = Style.of(style);
        String tag = format + "-r" + found.id() + "-" + found.version() + query.parameters() + references.value();
        if (PublicPage.isUnchanged(web, tag)) {
            return null;
        }
        begin(request, response, format, "researcher-" + found.id());
        exports.write(response.getOutputStream(), found, query, format, references);
        return null;
    }

    @GetMapping({
        "/works/{id}/{slug}.bib",
        "/works/{id}/{slug}.ris",
        "/works/{id}/{slug}.csl.json",
        "/works/{id}/{slug}.jsonld",
        "/works/{id}/{slug}.txt"
    })
    @Nullable
    View work(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String style,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = format(request);
        ServletWebRequest web = new ServletWebRequest(request, response);
        CitedWork work = works.current(id);
        if (!work.path().equals("/works/" + id + "/" + slug)) {
            return PublicPage.moved(work.path() + "." + format.suffix(), web);
        }
        Style references = Style.of(style);
        if (PublicPage.isUnchanged(web, format + "-w" + work.id() + "-" + work.tag() + references.value())) {
            return null;
        }
        begin(request, response, format, "work-" + work.id());
        exports.write(response.getOutputStream(), work, format, references);
        return null;
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, Format format, String name) {
        limits.take(Limit.DATA, Web.visitorKey(request));
        response.setContentType(format.contentType().toString());
        String show = format == Format.BIBTEX || format == Format.RIS ? "attachment" : "inline";
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, show + "; filename=\"" + name + "." + format.suffix() + "\"");
    }

    private static Format format(HttpServletRequest request) {
        return Format.ofPattern(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
                .orElseThrow();
    }
}
