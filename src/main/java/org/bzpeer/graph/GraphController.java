package org.bzpeer.graph;

import java.util.List;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The graph around a researcher: the slice for the researcher's page, the explorer, and the same as data. */
@Controller
class GraphController {

    private static final MediaType GRAPHML = new MediaType("application", "graphml+xml");

    private final Centres centres;
    private final ExplorerPages pages;

    GraphController(Centres centres, ExplorerPages pages) {
        this.centres = centres;
        this.pages = pages;
    }

    @GetMapping("/researchers/{id}/graph/slice")
    @Nullable
    Object slice(@PathVariable String id, ServletWebRequest request, Model model) {
        Centre centre = centres.find(RecordId.parse(id)).orElse(null);
        return centre == null
                ? moved(id, "/slice", request)
                : show("graph/slice :: slice", centre, GraphQuery.ALL, request, model);
    }

    @GetMapping("/researchers/{id}/graph")
    @Nullable
    Object explorer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String open,
            ServletWebRequest request,
            Model model) {
        GraphQuery query = GraphQuery.of(kind, from, to, open);
        Centre centre = centres.find(RecordId.parse(id)).orElse(null);
        return centre == null ? moved(id, "", request) : show("graph/explorer", centre, query, request, model);
    }

    /** The explorer belongs to the record, not to its name. */
    @GetMapping("/researchers/{id}/{slug}/graph")
    Object renamed(@PathVariable String id, ServletWebRequest request) {
        return PublicPage.moved("/researchers/" + RecordId.parse(id) + "/graph", request);
    }

    @GetMapping("/researchers/{id}/graph.{format}")
    @Nullable
    Object data(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String open,
            ServletWebRequest request) {
        if (!format.equals("json") && !format.equals("graphml")) {
            throw new UnknownFormat();
        }
        GraphQuery query = GraphQuery.of(kind, from, to, open);
        Centre centre = centres.find(RecordId.parse(id)).orElse(null);
        if (centre == null) {
            return moved(id, "." + format, request);
        }
        Picture picture = pages.picture(centre, query);
        if (PublicPage.isUnchanged(request, format + "-" + tag(picture))) {
            return null;
        }
        return format.equals("json")
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(GraphJson.of(picture))
                : ResponseEntity.ok().contentType(GRAPHML).body(GraphMl.of(picture));
    }

    private @Nullable String show(
            String view, Centre centre, GraphQuery query, ServletWebRequest request, Model model) {
        ExplorerPage page = pages.page(centre, query);
        if (PublicPage.isUnchanged(request, "g" + tag(page))) {
            return null;
        }
        model.addAttribute("page", page);
        return view;
    }

    /** A picture follows from many records, so its tag does from what it shows. */
    private static String tag(Record shown) {
        String all = shown.toString();
        return Integer.toHexString(all.hashCode()) + "-"
                + Integer.toHexString(
                        new StringBuilder(all).reverse().toString().hashCode());
    }

    /** The old address of a merged record leads to the same part of the survivor's. */
    private Object moved(String id, String part, ServletWebRequest request) {
        return PublicPage.moved("/researchers/" + centres.survivor(RecordId.parse(id)) + "/graph" + part, request);
    }
}
