package org.bzpeer.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bzpeer.catalog.WorkPage.NumberedAuthor;
import org.bzpeer.platform.PublicPage;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one work, and its aliases by DOI and arXiv id. */
@Controller
class WorkController {

    private record Found(WorkPage page, String tag) {}

    private static final String WORK = """
            SELECT w.id, w.title, w.slug, w.type, w.source, w.published, w.month_only, w.topic_ids, w.arxiv_id, w.doi,
                w.venue, w.comments, w.license, w.recorded_on, w.version, coalesce(b.shown_names, w.author_names), w.affiliations, b.author_ids, t.text,
                w.status, w.preprint_doi, w.other_sources, w.notice_doi
            FROM work w LEFT JOIN byline b ON b.work_id = w.id LEFT JOIN work_abstract t ON t.work_id = w.id
            WHERE w.id = ?
            """;

    private final JdbcClient jdbc;
    private final Works works;
    private final TopicNames topics;
    private final WorkSurvivors survivors;

    WorkController(JdbcClient jdbc, Works works, TopicNames topics, WorkSurvivors survivors) {
        this.jdbc = jdbc;
        this.works = works;
        this.topics = topics;
        this.survivors = survivors;
    }

    @GetMapping({"/works/{id}", "/works/{id}/{slug}"})
    @Nullable
    Object show(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String slug,
            ServletWebRequest request,
            Model model) {
        Found found = survivors.find(id, this::find);
        WorkPage page = found.page();
        if (!page.path().equals("/works/" + id + "/" + slug)) {
            return PublicPage.moved(page.path());
        }
        if (PublicPage.isUnchanged(request, found.tag())) {
            return null;
        }
        model.addAttribute("page", page);
        return "work/show";
    }

    @GetMapping("/arxiv/{*id}")
    View arxiv(@PathVariable String id) {
        return alias("arxiv", id.replaceFirst("^/", "").replaceFirst("v\\d+$", ""));
    }

    @GetMapping("/doi/{*doi}")
    View doi(@PathVariable String doi) {
        return alias("doi", doi.replaceFirst("^/", "").toLowerCase(Locale.ROOT));
    }

    private RedirectView alias(String scheme, String value) {
        return works.findByIdentifier(scheme, value)
                .map(work -> PublicPage.moved(work.path()))
                .orElseThrow(() -> new NoSuchRecord("No work with this identifier is here yet."));
    }

    private Optional<Found> find(long id) {
        return jdbc.sql(WORK)
                .param(id)
                .query((row, number) -> {
                    String[] names = SqlArrays.texts(row, 16);
                    @Nullable String[] affiliations = SqlArrays.texts(row, 17);
                    long[] authors = SqlArrays.longs(row, 18);
                    String path = "/works/" + id + "/" + row.getString(3);
                    List<NumberedAuthor> list = new ArrayList<>(names.length);
                    for (int i = 0; i < names.length; i++) {
                        long author = i < authors.length ? authors[i] : 0;
                        list.add(new NumberedAuthor(
                                i + 1,
                                names[i],
                                ShownAuthors.href(author, names[i]),
                                i < affiliations.length ? affiliations[i] : null));
                    }
                    LocalDate published = row.getObject(6, LocalDate.class);
                    WorkCard card = new WorkCard(
                            id,
                            row.getString(2),
                            path,
                            row.getString(4),
                            published.getYear(),
                            published,
                            Dates.text(published, row.getBoolean(7)),
                            row.getString(5),
                            row.getString(11),
                            row.getString(10),
                            row.getString(9),
                            List.of(),
                            0,
                            row.getString(19),
                            topicNames(SqlArrays.ints(row, 8)),
                            "",
                            "",
                            WorkMark.of(row.getString(20), row.getString(4), row.getString(23)));
                    WorkPage page = new WorkPage(
                            card,
                            path,
                            list,
                            row.getString(12),
                            row.getString(13),
                            row.getObject(14, LocalDate.class),
                            row.getString(21),
                            List.of(SqlArrays.texts(row, 22)));
                    return new Found(
                            page,
                            "w" + id + "-" + row.getInt(15) + "-" + Integer.toHexString(Arrays.hashCode(authors)));
                })
                .optional();
    }

    private List<String> topicNames(int[] ids) {
        return Arrays.stream(ids).mapToObj(topics::name).toList();
    }
}
