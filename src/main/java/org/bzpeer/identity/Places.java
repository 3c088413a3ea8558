package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.identity.PersonName.Fit;
import org.bzpeer.identity.Place.Answer;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds where on a work's author list a researcher stands, or could. */
@Component
public class Places {

    /**
     * In SQL, where the author of an {@code authorship s} stands on the {@code byline b} of its work; whoever is unlisted stands
     * there by the negative id.
     */
    public static final String OF_AUTHORSHIP =
            "coalesce(array_position(b.author_ids, s.author_id), array_position(b.author_ids, -s.author_id))";

    private static final int MOST_FORMS = 200;

    private record AuthorList(
            String[] names, String[] families, @Nullable Long[] holders) {}

    private final JdbcTemplate jdbc;

    Places(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the researcher's place on the work, 1 and upwards, or 0. */
    int position(long workId, long authorId) {
        Integer position = jdbc
                .queryForList(
                        "SELECT coalesce(array_position(author_ids, ?), 0) FROM byline WHERE work_id = ?",
                        Integer.class,
                        authorId,
                        workId)
                .stream()
                .findFirst()
                .orElse(0);
        return position == null ? 0 : position;
    }

    /** Looks for the one name on a work that fits a researcher's name in any of its forms. */
    public Place fitting(long authorId, long workId) {
        List<AuthorList> lists = jdbc.query(
                "SELECT w.author_names, w.family_names, b.author_ids FROM work w JOIN byline b ON b.work_id = w.id"
                        + " WHERE w.id = ?",
                (row, number) -> new AuthorList(
                        SqlArrays.texts(row, 1), SqlArrays.texts(row, 2), SqlArrays.nullableLongs(row, 3)),
                workId);
        if (lists.isEmpty()) {
            return Place.none(Answer.NOT_READY);
        }
        AuthorList list = lists.getFirst();
        List<PersonName> forms = forms(authorId);
        List<Integer> same = new ArrayList<>();
        List<Integer> variants = new ArrayList<>();
        for (int i = 0; i < list.names().length; i++) {
            Long holder = i < list.holders().length ? list.holders()[i] : null;
            if (holder != null && holder == authorId) {
                return Place.none(Answer.THERE_ALREADY);
            }
            PersonName name = PersonName.printed(list.names()[i], list.families()[i]);
            Fit fit = PersonName.bestFit(
                    forms.stream()
                            .filter(form -> form.block().equals(name.block()))
                            .toList(),
                    List.of(name));
            (fit == Fit.SAME ? same : fit == Fit.VARIANT ? variants : new ArrayList<Integer>()).add(i);
        }
        List<Integer> fitting = same.isEmpty() ? variants : same;
        if (fitting.size() != 1) {
            return Place.none(fitting.isEmpty() ? Answer.NO_NAME_FITS : Answer.SEVERAL_FIT);
        }
        int at = fitting.getFirst();
        Long holder = at < list.holders().length ? list.holders()[at] : null;
        return holder != null && isHeld(holder)
                ? Place.none(Answer.HELD_BY_ANOTHER)
                : new Place(Answer.FITS, at + 1, holder == null ? 0 : holder);
    }

    private boolean isHeld(long authorId) {
        return jdbc.queryForList("SELECT claim_state <> 'UNCLAIMED' FROM author WHERE id = ?", Boolean.class, authorId)
                .contains(true);
    }

    private List<PersonName> forms(long authorId) {
        return jdbc.query(
                """
                (SELECT DISTINCT w.author_names[p.place], w.family_names[p.place]
                FROM authorship s JOIN work w ON w.id = s.work_id JOIN byline b ON b.work_id = s.work_id,
                    array_position(b.author_ids, s.author_id) AS p (place)
                WHERE s.author_id = ? LIMIT ?)
                UNION SELECT name, family_name FROM author_name_form WHERE author_id = ?
                UNION SELECT name, '' FROM author WHERE id = ?
                """,
                (row, number) -> PersonName.printed(row.getString(1), row.getString(2)),
                authorId,
                MOST_FORMS,
                authorId,
                authorId);
    }
}
