package org.bzpeer.profile;

import java.util.Objects;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.catalog.Survivors;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.citation.PageHead;
import org.bzpeer.platform.PublicPage;
import org.bzpeer.shared.Orcid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The researcher's page, its list of collaborators, and its alias by ORCID iD. */
@Controller
class ProfileController {

    private final Records records;
    private final ProfilePages pages;
    private final Survivors survivors;
    private final PageHead heads;

    ProfileController(Records records, ProfilePages pages, Survivors survivors, PageHead heads) {
        this.records = records;
        this.pages = pages;
        this.survivors = survivors;
        this.heads = heads;
    }

    @GetMapping({"/researchers/{id}", "/researchers/{id}/{slug}"})
    @Nullable
    Object show(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String after,
            @Nullable Viewer viewer,
            ServletWebRequest request,
            Model model) {
        Record record = records.find(RecordId.parse(id)).orElse(null);
        if (record == null) {
            return moved(RecordId.parse(id), "", request);
        }
        if (!record.slug().equals(slug)) {
            return PublicPage.moved(record.path(), request);
        }
        WorkQuery query = WorkQuery.of(sort, type, year, topic, after);
        if (PublicPage.isUnchanged(request, "r" + record.id() + "-" + record.version())) {
            return null;
        }
        model.addAttribute("page", pages.page(record, query, viewer));
        model.addAttribute("exportQuery", query.parameters());
        PageHead.Head head = heads.of(record.cited());
        model.addAttribute("machineHead", head.html());
        Objects.requireNonNull(request.getResponse()).setHeader(HttpHeaders.LINK, head.links());
        return "profile/show";
    }

    @GetMapping("/researchers/{id}/{slug}/collaborators")
    @Nullable
    Object collaborators(@PathVariable String id, @PathVariable String slug, ServletWebRequest request, Model model) {
        Record record = records.find(RecordId.parse(id)).orElse(null);
        if (record == null) {
            return moved(RecordId.parse(id), "/collaborators", request);
        }
        if (!record.slug().equals(slug)) {
            return PublicPage.moved(record.path() + "/collaborators", request);
        }
        if (PublicPage.isUnchanged(request, "c" + record.id() + "-" + record.version())) {
            return null;
        }
        model.addAttribute(
                "page",
                new CollaboratorsPage(
                        record.name(), record.path(), record.collaborators(), pages.collaborators(record)));
        return "profile/collaborators";
    }

    @GetMapping("/orcid/{orcid}")
    Object orcid(@PathVariable String orcid) {
        if (!Orcid.isValid(orcid)) {
            throw new NoSuchRecord("This is not an ORCID iD: its 16 digits do not fit together.");
        }
        return records.byIdentifier("orcid", orcid.toUpperCase(java.util.Locale.ROOT))
                .map(author -> PublicPage.moved("/researchers/" + author))
                .orElseThrow(() -> new NoSuchRecord("No record here carries this ORCID iD."));
    }

    /** The old address of a merged record leads to the same part of the survivor's page. */
    private Object moved(long id, String part, ServletWebRequest request) {
        Record survivor = survivors.of(id).flatMap(records::find).orElseThrow(ProfileController::unknown);
        return PublicPage.moved(survivor.path() + part, request);
    }

    private static NoSuchRecord unknown() {
        return new NoSuchRecord("There is no researcher with this number here.");
    }
}
