package org.bzpeer.citation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/** Works of a researcher as data: those that the filter of the published list leaves. */
@Controller
class ResearcherExportController {

    private final CitedResearchers researchers;
    private final Exports exports;
    private final Downloads downloads;

    ResearcherExportController(CitedResearchers researchers, Exports exports, Downloads downloads) {
        this.researchers = researchers;
        this.exports = exports;
        this.downloads = downloads;
    }

    @GetMapping({
        "/researchers/{id}/{slug}.bib",
        "/researchers/{id}/{slug}.ris",
        "/researchers/{id}/{slug}.csl.json",
        "/researchers/{id}/{slug}.jsonld",
        "/researchers/{id}/{slug}.txt"
    })
    @Nullable
    View export(
            @PathVariable String id,
            @PathVariable String slug,
            WorkQuery query,
            @RequestParam(required = false) @Nullable String style,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = Downloads.format(request);
        ServletWebRequest web = new ServletWebRequest(request, response);
        CitedResearcher found = researchers.current(id);
        if (!found.path().equals("/researchers/" + id + "/" + slug)) {
            return PublicPage.moved(found.path() + "." + format.suffix(), web);
        }
        Style references = Style.of(style);
        String tag = format + "-r" + found.id() + "-" + found.version() + query.parameters() + references.value();
        if (PublicPage.isUnchanged(web, tag)) {
            return null;
        }
        downloads.begin(request, response, format, "researcher-" + found.id());
        exports.write(response.getOutputStream(), found, query, format, references);
        return null;
    }
}
