package org.bzpeer.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.bzpeer.platform.BulkCopy;
import org.bzpeer.platform.RowStream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the names that were here before {@code name_reading} and {@code author.other_blocks} were kept. What follows from
 * a name only {@link PersonName} knows, so this migration is no SQL; imports keep both from now on.
 */
@Component
class KnownNames implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611290104");
    }

    @Override
    public String getDescription() {
        return "read known names";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TEMPORARY TABLE known_reading (
                        name_key text COLLATE "C", reading text COLLATE "C") ON COMMIT DROP;
                    CREATE TEMPORARY TABLE known_block (author_id bigint, blocks text[]) ON COMMIT DROP
                    """);
            readNames(connection);
            readBlocks(connection);
            statement.execute("""
                    INSERT INTO name_reading SELECT DISTINCT reading, name_key FROM known_reading ON CONFLICT DO NOTHING;
                    UPDATE author a SET other_blocks = b.blocks FROM known_block b WHERE a.id = b.author_id
                    """);
        }
    }

    private static void readNames(Connection connection) {
        try (BulkCopy readings = new BulkCopy(connection, "known_reading", "name_key, reading")) {
            RowStream.read(connection, """
                    SELECT DISTINCT u.name, u.family FROM work w, unnest(w.author_names, w.family_names) AS u (name, family)
                    """, row -> {
                PersonName name = PersonName.printed(row.getString(1), row.getString(2));
                Readings.of(name).forEach(reading -> readings.add(name.namesakeKey(), reading.namesakeKey()));
            });
        }
    }

    /** Only a record with several printed names, or a chosen one, can stand in several blocks. */
    private static void readBlocks(Connection connection) {
        try (BulkCopy rows = new BulkCopy(connection, "known_block", "author_id, blocks")) {
            long[] current = {0};
            Set<String> blocks = new TreeSet<>();
            RowStream.read(connection, """
                    SELECT a.id, a.block, w.author_names[p.place], w.family_names[p.place]
                    FROM author a JOIN author_panels n ON n.author_id = a.id AND (cardinality(n.names) > 1 OR a.name_chosen)
                    JOIN authorship s ON s.author_id = a.id JOIN work w ON w.id = s.work_id JOIN byline b ON b.work_id = s.work_id,
                        %s AS p (place)
                    WHERE p.place IS NOT NULL
                    ORDER BY a.id
                    """.formatted(Places.OF_AUTHORSHIP), row -> {
                if (row.getLong(1) != current[0]) {
                    add(rows, current[0], blocks);
                    current[0] = row.getLong(1);
                }
                String block =
                        PersonName.printed(row.getString(3), row.getString(4)).block();
                if (!block.equals(row.getString(2))) {
                    blocks.add(block);
                }
            });
            add(rows, current[0], blocks);
        }
    }

    private static void add(BulkCopy rows, long author, Set<String> blocks) {
        if (!blocks.isEmpty()) {
            rows.add(author, blocks);
            blocks.clear();
        }
    }
}
