package org.bzpeer.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.citation.CitedResearcher;
import org.bzpeer.citation.CitedResearchers;
import org.bzpeer.citation.CitedWork;
import org.bzpeer.citation.CitedWorks;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PublicPage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON by the suffix of their own address: what the interface tells, a researcher's with all works. */
@Controller
class RecordJsonController {

    private final CitedResearchers researchers;
    private final CitedWorks works;
    private final Representations representations;
    private final Limits limits;
    private final JsonMapper json;

    RecordJsonController(
            CitedResearchers researchers,
            CitedWorks works,
            Representations representations,
            Limits limits,
            JsonMapper json) {
        this.researchers = researchers;
        this.works = works;
        this.representations = representations;
        this.limits = limits;
        this.json = json;
    }

    @GetMapping("/researchers/{id}/{slug}.json")
    @Nullable
    Object researcher(
            @PathVariable String id,
            @PathVariable String slug,
            WorkQuery query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ServletWebRequest web = new ServletWebRequest(request, response);
        CitedResearcher found = researchers.current(id);
        if (!found.path().equals("/researchers/" + id + "/" + slug)) {
            return PublicPage.moved(found.path() + ".json", web);
        }
        if (PublicPage.isUnchanged(web, "json-r" + found.id() + "-" + found.version() + query.parameters())) {
            return null;
        }
        limits.take(Limit.DATA, Web.visitorKey(request));
        response.setContentType("application/json");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.append("{\"researcher\":").append(json.writeValueAsString(representations.of(found)));
        out.append(",\"works\":[");
        String[] separator = {"\n"};
        works.each(works.ids(found.id(), query, CitedWorks.MOST), work -> {
            append(out, separator[0] + json.writeValueAsString(representations.of(work)));
            separator[0] = ",\n";
        });
        out.append("\n]}\n").flush();
        return null;
    }

    @GetMapping("/works/{id}/{slug}.json")
    @Nullable
    Object work(
            @PathVariable String id,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ServletWebRequest web = new ServletWebRequest(request, response);
        CitedWork work = works.current(id);
        if (!work.path().equals("/works/" + id + "/" + slug)) {
            return PublicPage.moved(work.path() + ".json", web);
        }
        if (PublicPage.isUnchanged(web, "json-w" + work.id() + "-" + work.tag())) {
            return null;
        }
        limits.take(Limit.DATA, Web.visitorKey(request));
        response.setContentType("application/json");
        response.getOutputStream()
                .write((json.writeValueAsString(representations.of(work)) + "\n").getBytes(StandardCharsets.UTF_8));
        return null;
    }

    private static void append(Writer out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
