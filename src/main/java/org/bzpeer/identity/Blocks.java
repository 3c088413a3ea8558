package org.bzpeer.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bzpeer.platform.RowStream;
import org.bzpeer.platform.SqlArrays;
import org.bzpeer.shared.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the blocks in which a name waits for its author ({@code mention}): those names, and all works of every record that
 * stands in one of these blocks by a name that its works print.
 */
final class Blocks {

    private static final String MENTIONS = """
            SELECT x.block, x.author_id, x.work_id, x.position, w.author_names[x.position],
                w.family_names[x.position], w.author_keys,
                w.topic_ids, extract(year FROM w.published)::integer, w.affiliations[x.position], o.orcid, k.value,
                w.title, w.venue
            FROM (
                SELECT block, 0::bigint AS author_id, work_id, position FROM mention
                UNION ALL
                SELECT a.block COLLATE "C", a.id, s.work_id,
                    %1$s
                FROM author a JOIN authorship s ON s.author_id = a.id JOIN byline b ON b.work_id = s.work_id
                WHERE a.block IN (SELECT block FROM mention)
                UNION ALL
                SELECT f.block COLLATE "C", a.id, s.work_id,
                    %1$s
                FROM (SELECT block, author_id FROM author_name_form
                    UNION SELECT unnest(other_blocks), id FROM author WHERE other_blocks IS NOT NULL) f
                JOIN author a ON a.id = f.author_id AND a.block <> f.block
                JOIN authorship s ON s.author_id = f.author_id JOIN byline b ON b.work_id = s.work_id
                WHERE f.block IN (SELECT block FROM mention)
            ) x JOIN work w ON w.id = x.work_id
            LEFT JOIN work_author_orcid o ON o.work_id = x.work_id AND o.position = x.position
            LEFT JOIN work_author_id k
                ON k.work_id = x.work_id AND k.position = x.position AND k.scheme = 'openalex'
            ORDER BY 1, x.work_id, x.position
            """.formatted(Places.OF_AUTHORSHIP);

    private final Connection connection;
    private final NameForms forms;
    private final Map<Integer, Set<String>> fieldsOfTopic;

    Blocks(JdbcTemplate jdbc, Connection connection, NameForms forms) {
        this.connection = connection;
        this.forms = forms;
        this.fieldsOfTopic = Fields.ofTopics(jdbc);
    }

    /** Hands on one block after another, in the order of their names; each list is the taker's. */
    void read(Consumer<List<Mention>> taker) {
        var current = new Object() {
            String name = "";
            List<Mention> block = new ArrayList<>();
        };
        RowStream.read(connection, MENTIONS, row -> {
            String name = row.getString(1);
            if (!name.equals(current.name)) {
                taker.accept(current.block);
                current.block = new ArrayList<>();
                current.name = name;
            }
            Mention mention = mention(row);
            if (mention != null) {
                current.block.add(mention);
            }
        });
        taker.accept(current.block);
    }

    private @Nullable Mention mention(ResultSet row) throws SQLException {
        List<PersonName> known =
                forms.of(row.getLong(2), PersonName.printed(row.getString(5), row.getString(6)), row.getString(1));
        if (known.isEmpty()) {
            return null;
        }
        String affiliation = row.getString(10);
        int[] topics = SqlArrays.ints(row, 8);
        Set<String> fields = new HashSet<>();
        for (int topic : topics) {
            fields.addAll(fieldsOfTopic.getOrDefault(topic, Set.of()));
        }
        return new Mention(
                row.getLong(3),
                row.getInt(4),
                row.getLong(2),
                known.getFirst(),
                SqlArrays.longs(row, 7),
                topics,
                VenueNames.of(row.getString(14)),
                fields,
                row.getInt(9),
                affiliation == null ? null : String.join(" ", Folding.words(affiliation)),
                TitleWords.of(row.getString(13)),
                known,
                forms.notOf(row.getLong(3)),
                row.getString(11),
                row.getString(12));
    }
}
