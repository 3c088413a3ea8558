package org.bzpeer.citation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.catalog.Survivors;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PublicPage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What may stand inside pages of other sites, all of it under {@code /embed/}: the only addresses that may be framed. There is
 * nothing to press here but links to the site.
 */
@Controller
class EmbedController {

    private final CitedResearchers researchers;
    private final Embeds embeds;
    private final Survivors survivors;
    private final Limits limits;

    EmbedController(CitedResearchers researchers, Embeds embeds, Survivors survivors, Limits limits) {
        this.researchers = researchers;
        this.embeds = embeds;
        this.survivors = survivors;
        this.limits = limits;
    }

    @GetMapping("/embed/researchers/{id}/badge.svg")
    @Nullable
    Object badge(@PathVariable String id, ServletWebRequest web) {
        CitedResearcher found = researchers.find(RecordId.parse(id)).orElse(null);
        if (found == null) {
            return moved(id, "/badge.svg", web);
        }
        if (PublicPage.isUnchanged(web, "badge-" + found.id() + "-" + found.version())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .body(embeds.badge(found).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The list as a page for a frame, or as a piece of HTML to be put into a page by its own server or script. */
    @GetMapping({"/embed/researchers/{id}", "/embed/researchers/{id}/list.html"})
    @Nullable
    Object list(
            @PathVariable String id,
            WorkQuery query,
            ServletWebRequest web,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean piece = request.getRequestURI().endsWith("/list.html");
        CitedResearcher found = researchers.find(RecordId.parse(id)).orElse(null);
        if (found == null) {
            return moved(id, piece ? "/list.html" : "", web);
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (PublicPage.isUnchanged(web, "e" + piece + found.id() + "-" + found.version() + query.parameters())) {
            return null;
        }
        limits.take(Limit.DATA, Web.visitorKey(request));
        model.addAttribute("page", embeds.list(found, query));
        return piece ? "citation/embed :: list" : "citation/embed";
    }

    private Object moved(String id, String rest, ServletWebRequest web) {
        long survivor = survivors
                .of(RecordId.parse(id))
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        return PublicPage.moved("/embed/researchers/" + survivor + rest, web);
    }
}
