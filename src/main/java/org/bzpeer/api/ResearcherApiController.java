package org.bzpeer.api;

import java.net.URI;
import org.bzpeer.api.ApiPaging.Asked;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.catalog.Survivors;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.citation.CitedResearcher;
import org.bzpeer.citation.CitedResearchers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Researchers, and the works of one. Whoever calls names no account; everything here is public. */
@RestController
@RequestMapping("/api/v1/researchers")
class ResearcherApiController {

    private final CitedResearchers researchers;
    private final Survivors survivors;
    private final ApiPages pages;
    private final ApiPaging paging;
    private final Representations representations;
    private final TaggedJson answers;

    ResearcherApiController(
            CitedResearchers researchers,
            Survivors survivors,
            ApiPages pages,
            ApiPaging paging,
            Representations representations,
            TaggedJson answers) {
        this.researchers = researchers;
        this.survivors = survivors;
        this.pages = pages;
        this.paging = paging;
        this.representations = representations;
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Object list(ListQuery query, ServletWebRequest request) {
        Asked asked = paging.asked(query.list("/api/v1/researchers"), query.limit(), query.cursor());
        return answers.of(pages.researchers(query, asked), request);
    }

    @GetMapping("/{id}")
    @Nullable
    Object one(@PathVariable String id, ServletWebRequest request) {
        CitedResearcher found = researchers.find(RecordId.parse(id)).orElse(null);
        return found == null ? moved(id, "") : answers.of(representations.of(found), request);
    }

    @GetMapping("/{id}/works")
    @Nullable
    Object works(
            @PathVariable String id,
            WorkQuery query,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServletWebRequest request) {
        CitedResearcher found = researchers.find(RecordId.parse(id)).orElse(null);
        if (found == null) {
            return moved(id, "/works" + query.parameters());
        }
        String list = "/api/v1/researchers/" + found.id() + "/works" + query.parameters();
        return answers.of(pages.worksOf(found.id(), query, paging.asked(list, limit, cursor)), request);
    }

    private ResponseEntity<Void> moved(String id, String rest) {
        long survivor = survivors
                .of(RecordId.parse(id))
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/api/v1/researchers/" + survivor + rest))
                .build();
    }
}
