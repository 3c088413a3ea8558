package org.bzpeer.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.bzpeer.api.ApiLists.Row;
import org.bzpeer.api.Representations.Page;
import org.bzpeer.api.Representations.Subject;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.catalog.Survivors;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.citation.CitedResearcher;
import org.bzpeer.citation.CitedResearchers;
import org.bzpeer.citation.CitedWorks;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.search.Searches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Records and lists of records. Whoever calls names no account; everything here is public. */
@RestController
@RequestMapping("/api/v1")
class ApiController {

    private final CitedResearchers researchers;
    private final CitedWorks works;
    private final Survivors survivors;
    private final Searches search;
    private final ApiLists lists;
    private final ApiPaging paging;
    private final Representations representations;
    private final TaggedJson answers;

    ApiController(
            CitedResearchers researchers,
            CitedWorks works,
            Survivors survivors,
            Searches search,
            ApiLists lists,
            ApiPaging paging,
            Representations representations,
            TaggedJson answers) {
        this.researchers = researchers;
        this.works = works;
        this.survivors = survivors;
        this.search = search;
        this.lists = lists;
        this.paging = paging;
        this.representations = representations;
        this.answers = answers;
    }

    @GetMapping("/researchers")
    @Nullable
    Object researchers(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServletWebRequest request) {
        onlyOne(q, topic, institution);
        int rows = paging.limit(limit);
        if (q != null) {
            String list = "/api/v1/researchers?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
            return hits(list, search.researchers(q), cursor, rows, this::shown, request);
        }
        String list = "/api/v1/researchers"
                + (topic != null ? "?topic=" + RecordId.parse(topic) : "")
                + (institution != null ? "?institution=" + RecordId.parse(institution) : "");
        String after = paging.after(list, cursor);
        List<Row> found;
        if (topic != null) {
            found = lists.researchersOf(Math.toIntExact(subject("topics", topic).id()), after, rows + 1);
        } else if (institution != null) {
            found = lists.researchersAt(subject("institutions", institution).name(), after, rows + 1);
        } else {
            found = lists.researchers(after, rows + 1);
        }
        return answers.of(paging.page(list, found, rows, this::shown), request);
    }

    @GetMapping("/researchers/{id}")
    @Nullable
    Object researcher(@PathVariable String id, ServletWebRequest request) {
        CitedResearcher found = researchers.find(RecordId.parse(id)).orElse(null);
        return found == null ? moved(id, "") : answers.of(representations.of(found), request);
    }

    @GetMapping("/researchers/{id}/works")
    @Nullable
    Object works(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServletWebRequest request) {
        WorkQuery query = WorkQuery.of(sort, type, year, topic, null);
        CitedResearcher found = researchers.find(RecordId.parse(id)).orElse(null);
        if (found == null) {
            return moved(id, "/works" + query.parameters());
        }
        String list = "/api/v1/researchers/" + found.id() + "/works" + query.parameters();
        String after = paging.after(list, cursor);
        int rows = paging.limit(limit);
        int from = after == null ? 0 : Integer.parseInt(after);
        List<Long> ids = works.ids(found.id(), query, from + rows + 1);
        List<Long> shown = ids.subList(Math.min(from, ids.size()), Math.min(from + rows, ids.size()));
        String next = ids.size() > from + rows ? paging.next(list, String.valueOf(from + rows), rows) : null;
        return answers.of(new Page(shownWorks(shown), next), request);
    }

    @GetMapping("/works")
    @Nullable
    Object allWorks(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServletWebRequest request) {
        onlyOne(q, topic, null);
        int rows = paging.limit(limit);
        if (q != null) {
            String list = "/api/v1/works?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
            return hits(list, search.works(q), cursor, rows, this::shownWorks, request);
        }
        String list = "/api/v1/works" + (topic != null ? "?topic=" + RecordId.parse(topic) : "");
        String after = paging.after(list, cursor);
        List<Row> found = topic == null
                ? lists.works(after, rows + 1)
                : lists.worksOf(Math.toIntExact(subject("topics", topic).id()), after, rows + 1);
        return answers.of(paging.page(list, found, rows, this::shownWorks), request);
    }

    @GetMapping("/works/{id}")
    @Nullable
    Object work(@PathVariable String id, ServletWebRequest request) {
        return answers.of(representations.of(works.current(id)), request);
    }

    @GetMapping("/{kind:topics|institutions}")
    @Nullable
    Object subjects(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServletWebRequest request) {
        String list = "/api/v1/" + kind;
        int rows = paging.limit(limit);
        List<Subject> found = lists.subjects(kind, paging.after(list, cursor), rows + 1, representations);
        boolean more = found.size() > rows;
        List<Subject> shown = more ? found.subList(0, rows) : found;
        return answers.of(
                new Page(
                        shown,
                        more ? paging.next(list, String.valueOf(shown.getLast().id()), rows) : null),
                request);
    }

    @GetMapping("/{kind:topics|institutions}/{id}")
    @Nullable
    Object oneSubject(@PathVariable String kind, @PathVariable String id, ServletWebRequest request) {
        return answers.of(subject(kind, id), request);
    }

    @GetMapping({"/{*rest}"})
    Object unknown(@PathVariable String rest) {
        throw new NoSuchRecord("There is nothing here; the description of this interface is at /api.");
    }

    private Subject subject(String kind, String id) {
        long number = RecordId.parse(id);
        return (number > Integer.MAX_VALUE && kind.equals("topics")
                        ? java.util.Optional.<Subject>empty()
                        : lists.subject(kind, number, representations))
                .orElseThrow(() -> new NoSuchRecord("There is no such record here."));
    }

    /** A search finds a bounded list at once; a page is a piece of it. */
    private @Nullable Object hits(
            String list,
            List<Long> ids,
            @Nullable String cursor,
            int rows,
            Function<List<Long>, List<?>> read,
            ServletWebRequest request) {
        String after = paging.after(list, cursor);
        int from = after == null ? 0 : Integer.parseInt(after);
        List<Long> shown = ids.subList(Math.min(from, ids.size()), Math.min(from + rows, ids.size()));
        String next = ids.size() > from + rows ? paging.next(list, String.valueOf(from + rows), rows) : null;
        return answers.of(new Page(read.apply(shown), next), request);
    }

    private List<?> shown(List<Long> ids) {
        return researchers.of(ids).stream().map(representations::of).toList();
    }

    private List<?> shownWorks(List<Long> ids) {
        return works.of(ids).stream().map(representations::of).toList();
    }

    private ResponseEntity<Void> moved(String id, String rest) {
        long survivor = survivors
                .of(RecordId.parse(id))
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/api/v1/researchers/" + survivor + rest))
                .build();
    }

    private static void onlyOne(@Nullable String... filters) {
        if (java.util.Arrays.stream(filters).filter(java.util.Objects::nonNull).count() > 1) {
            throw new BadRequest("Use one of q, topic and institution at a time.");
        }
    }
}
