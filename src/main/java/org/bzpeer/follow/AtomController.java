package org.bzpeer.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** The Atom feeds of records: their thirty newest works. */
@Controller
class AtomController {

    static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    static final int SHOWN = 30;

    private record Researcher(String name, int version, LocalDate recordedOn) {}

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final AtomItems items;
    private final AtomFeeds feeds;

    AtomController(JdbcClient jdbc, Subjects subjects, AtomItems items, AtomFeeds feeds) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.items = items;
        this.feeds = feeds;
    }

    @GetMapping("/researchers/{id}/{slug}.atom")
    @Nullable
    Object researcher(@PathVariable String id, @PathVariable String slug, ServletWebRequest request) {
        long number = RecordId.parse(id);
        Researcher found = jdbc.sql("SELECT name, version, recorded_on, unlisted FROM author WHERE id = ?")
                .param(number)
                .query((row, n) -> {
                    if (row.getBoolean(4)) {
                        throw new RecordGone();
                    }
                    return new Researcher(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class));
                })
                .optional()
                .orElse(null);
        if (found == null) {
            return PublicPage.moved(Subject.RESEARCHER.path(survivor(number)) + "/" + slug + ".atom");
        }
        String path = Subject.RESEARCHER.path(number, found.name());
        if (!path.endsWith("/" + slug)) {
            return PublicPage.moved(path + ".atom");
        }
        if (PublicPage.isUnchanged(request, "a" + number + "-" + found.version())) {
            return null;
        }
        List<Long> works = jdbc.sql("""
                SELECT work_id FROM authorship WHERE author_id = ?
                ORDER BY published DESC, sort_key, work_id LIMIT ?
                """)
                .params(number, SHOWN)
                .query((row, n) -> row.getLong(1))
                .list();
        return answer(
                Subject.RESEARCHER.path(number), found.name(), path, AtomItems.midnight(found.recordedOn()), works);
    }

    @GetMapping("/{plural:topics|institutions}/{id}/{slug}.atom")
    @Nullable
    Object subject(
            @PathVariable String plural,
            @PathVariable String id,
            @PathVariable String slug,
            ServletWebRequest request) {
        Subject subject = Subject.of(plural);
        Subjects.Found found = subjects.find(subject, subject.parse(id))
                .orElseThrow(() -> new NoSuchRecord("There is no " + subject.noun() + " with this number here."));
        if (!found.path().endsWith("/" + slug)) {
            return PublicPage.moved(found.path() + ".atom");
        }
        List<Long> works = subjects.newestWorks(found, SHOWN);
        ResponseEntity<byte[]> answer =
                answer(subject.path(found.id()), found.name(), found.path(), Instant.EPOCH, works);
        return PublicPage.isUnchanged(request, tag(answer.getBody())) ? null : answer;
    }

    private ResponseEntity<byte[]> answer(String id, String name, String path, Instant updated, List<Long> works) {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(feeds.write(id, name + " · BZPEER", path, path + ".atom", updated, items.of(works)));
    }

    /** Of a feed without a version: what it says. */
    static String tag(byte @Nullable [] body) {
        return Integer.toHexString(java.util.Arrays.hashCode(body)) + "-" + (body == null ? 0 : body.length);
    }

    private long survivor(long id) {
        return jdbc.sql("SELECT author_id FROM author_redirect WHERE old_id = ?")
                .param(id)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
    }
}
