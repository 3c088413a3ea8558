package org.bzpeer.correction;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.correction.Effects.Moved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what a correction has changed from the rows that were kept; of rows that carry people it counts, and names nobody. */
@Component
class EffectsReader {

    static final int SHOWN_WORKS = 30;

    private static final String MOVED = """
            SELECT w.title, '/works/' || w.id || '/' || w.slug, extract(year FROM w.published)::integer, count(*) OVER ()
            FROM correction_change c LEFT JOIN work_redirect r ON r.old_id = (c.key ->> 'work_id')::bigint
            JOIN work w ON w.id = coalesce(r.work_id, (c.key ->> 'work_id')::bigint)
            WHERE c.correction_id = ? AND c.table_name = 'byline' AND c.before -> 'author_ids' <> c.after -> 'author_ids'
            ORDER BY w.published DESC, w.sort_key, w.id LIMIT ?
            """;

    private final JdbcClient jdbc;
    private final EffectSides sides;
    private final EffectLines lines;

    EffectsReader(JdbcClient jdbc, EffectSides sides, EffectLines lines) {
        this.jdbc = jdbc;
        this.sides = sides;
        this.lines = lines;
    }

    /** Tells it of a correction that was made: by the names of today, since a former name is shown nowhere. */
    Effects of(Correction correction) {
        return of(correction, false);
    }

    /** Tells it of one that is just tried. */
    Effects ofTrial(Correction correction) {
        return of(correction, true);
    }

    private Effects of(Correction correction, boolean trial) {
        int[] all = {0};
        List<Moved> works = jdbc.sql(MOVED)
                .params(correction.id(), SHOWN_WORKS)
                .query((row, number) -> {
                    all[0] = row.getInt(4);
                    return new Moved(row.getString(1), row.getString(2), row.getInt(3));
                })
                .list();
        return new Effects(sides.of(correction, trial), new ArrayList<>(works), all[0], lines.of(correction, trial));
    }
}
