package org.bzpeer.api;

import org.bzpeer.api.ApiPaging.Asked;
import org.bzpeer.catalog.NoSuchRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Topics and institutions, and whatever else is asked for under the interface's address. */
@RestController
@RequestMapping("/api/v1")
class SubjectApiController {

    private final ApiLists lists;
    private final ApiPages pages;
    private final ApiPaging paging;
    private final TaggedJson answers;

    SubjectApiController(ApiLists lists, ApiPages pages, ApiPaging paging, TaggedJson answers) {
        this.lists = lists;
        this.pages = pages;
        this.paging = paging;
        this.answers = answers;
    }

    @GetMapping("/{kind:topics|institutions}")
    @Nullable
    Object list(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServletWebRequest request) {
        Asked asked = paging.asked("/api/v1/" + kind, limit, cursor);
        return answers.of(pages.subjects(kind, asked), request);
    }

    @GetMapping("/{kind:topics|institutions}/{id}")
    @Nullable
    Object one(@PathVariable String kind, @PathVariable String id, ServletWebRequest request) {
        return answers.of(lists.subject(kind, id), request);
    }

    @GetMapping("/{*rest}")
    Object unknown(@PathVariable String rest) {
        throw new NoSuchRecord("There is nothing here; the description of this interface is at /api.");
    }
}
