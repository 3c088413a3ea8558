package org.bzpeer.citation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/** One work as data. */
@Controller
class WorkExportController {

    private final CitedWorks works;
    private final Exports exports;
    private final Downloads downloads;

    WorkExportController(CitedWorks works, Exports exports, Downloads downloads) {
        this.works = works;
        this.exports = exports;
        this.downloads = downloads;
    }

    @GetMapping({
        "/works/{id}/{slug}.bib",
        "/works/{id}/{slug}.ris",
        "/works/{id}/{slug}.csl.json",
        "/works/{id}/{slug}.jsonld",
        "/works/{id}/{slug}.txt"
    })
    @Nullable
    View export(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String style,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = Downloads.format(request);
        ServletWebRequest web = new ServletWebRequest(request, response);
        CitedWork work = works.current(id);
        if (!work.path().equals("/works/" + id + "/" + slug)) {
            return PublicPage.moved(work.path() + "." + format.suffix(), web);
        }
        Style references = Style.of(style);
        if (PublicPage.isUnchanged(web, format + "-w" + work.id() + "-" + work.tag() + references.value())) {
            return null;
        }
        downloads.begin(request, response, format, "work-" + work.id());
        exports.write(response.getOutputStream(), work, format, references);
        return null;
    }
}
