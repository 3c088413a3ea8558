package org.bzpeer.api;

import java.net.URI;
import org.bzpeer.api.ApiPaging.Asked;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.citation.CitedWork;
import org.bzpeer.citation.CitedWorks;
import org.bzpeer.platform.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Works, and lists of them. */
@RestController
@RequestMapping("/api/v1/works")
class WorkApiController {

    private final CitedWorks works;
    private final ApiPages pages;
    private final ApiPaging paging;
    private final Representations representations;
    private final TaggedJson answers;

    WorkApiController(
            CitedWorks works, ApiPages pages, ApiPaging paging, Representations representations, TaggedJson answers) {
        this.works = works;
        this.pages = pages;
        this.paging = paging;
        this.representations = representations;
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Object list(ListQuery query, ServletWebRequest request) {
        if (query.institution() != null) {
            throw new BadRequest("Works are listed by q or by topic; an institution has researchers.");
        }
        Asked asked = paging.asked(query.list("/api/v1/works"), query.limit(), query.cursor());
        return answers.of(pages.works(query, asked), request);
    }

    @GetMapping("/{id}")
    @Nullable
    Object one(@PathVariable String id, ServletWebRequest request) {
        CitedWork work = works.current(id);
        return work.id() == RecordId.parse(id)
                ? answers.of(representations.of(work), request)
                : ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create("/api/v1/works/" + work.id()))
                        .build();
    }
}
