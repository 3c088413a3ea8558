package org.bzpeer.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bzpeer.platform.RowStream;
import org.bzpeer.platform.SiteSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The places on author lists that unlisted people stand on, as hashes by a key of the site: without the key nobody can
 * find out from them who is unlisted. After every recognition, whoever was found at such a place is unlisted again, be it
 * that works came anew, that the hidden record was lost, or that the database is another one.
 */
@Component
class Suppressions {

    private static final int HASH_BYTES = 16;

    private record Place(@Nullable String arxivId, @Nullable String doi, int position, String block) {}

    private final JdbcTemplate jdbc;
    private final SiteSecrets secrets;

    Suppressions(JdbcTemplate jdbc, SiteSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Remembers every place where this author stands, and the author's own identifiers. */
    void suppress(long authorId) {
        String block = jdbc.queryForObject("SELECT block FROM author WHERE id = ?", String.class, authorId);
        List<Place> places = jdbc.query(
                """
                SELECT w.arxiv_id, w.doi, p.place, w.author_names[p.place], w.family_names[p.place]
                FROM authorship s JOIN work w ON w.id = s.work_id JOIN byline b ON b.work_id = s.work_id,
                    %s AS p (place)
                WHERE s.author_id = ?
                """.formatted(Places.OF_AUTHORSHIP),
                (row, number) -> new Place(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        PersonName.printed(row.getString(4), row.getString(5)).block()),
                authorId);
        places.forEach(place -> remember(place, authorId));
        jdbc.query(
                "SELECT scheme, value FROM author_identifier WHERE author_id = ?",
                row -> {
                    insert(
                            row.getString(1),
                            hash(row.getString(1) + " " + row.getString(2)),
                            String.valueOf(block),
                            authorId);
                },
                authorId);
    }

    /** Forgets them: the author may be found again. */
    void lift(long authorId) {
        jdbc.update("DELETE FROM suppression WHERE author_id = ?", authorId);
    }

    /**
     * Unlists whom the recognition before it found at a suppressed place, and hides unlisted people on the works of this
     * run. Records with an owner are left alone: their owner decides. New records are left in {@code hidden_author} for
     * whoever writes them.
     */
    void hold(Connection connection) {
        Integer any = jdbc.queryForObject("SELECT count(*) FROM (SELECT FROM suppression LIMIT 1) s", Integer.class);
        if (any == null || any == 0) {
            forgetDirty();
            return;
        }
        for (long author : foundAtSuppressedPlaces(connection)) {
            jdbc.update("INSERT INTO hidden_author VALUES (?)", author);
        }
        jdbc.execute("""
                DELETE FROM hidden_author h USING author a WHERE a.id = h.author_id AND a.owner_id IS NOT NULL;
                UPDATE author a SET unlisted = true, version = version + 1 FROM hidden_author h WHERE a.id = h.author_id;
                CREATE TEMPORARY TABLE unlisted_work ON COMMIT DROP AS
                SELECT t.author_id, t.work_id FROM attribution t JOIN author a ON a.id = t.author_id WHERE a.unlisted
                UNION SELECT t.author_id, t.work_id FROM attribution t JOIN hidden_author h ON h.author_id = t.author_id
                UNION SELECT s.author_id, s.work_id FROM authorship s WHERE s.author_id IN (
                    SELECT author_id FROM hidden_author
                    UNION SELECT m.author_id FROM merged_author m JOIN author a ON a.id = m.author_id WHERE a.unlisted);
                """);
        List<Long> authors = jdbc.queryForList("SELECT DISTINCT author_id FROM unlisted_work", Long.class);
        if (authors.isEmpty()) {
            forgetDirty();
            return;
        }
        jdbc.execute("""
                INSERT INTO dirty_author
                SELECT DISTINCT u.id FROM unlisted_work x JOIN byline b ON b.work_id = x.work_id, unnest(b.author_ids) AS u (id)
                WHERE u.id > 0 ON CONFLICT DO NOTHING;
                UPDATE byline b SET author_ids = (
                    SELECT array_agg(CASE WHEN EXISTS (SELECT FROM unlisted_work x WHERE x.work_id = b.work_id AND x.author_id = a.id)
                        THEN -a.id ELSE a.id END ORDER BY a.place)
                    FROM unnest(b.author_ids) WITH ORDINALITY AS a (id, place))
                WHERE b.work_id IN (SELECT work_id FROM unlisted_work);
                UPDATE authorship s SET lead_ids = b.author_ids[1:3]
                FROM byline b, unnest(b.author_ids) AS u (id)
                WHERE b.work_id IN (SELECT work_id FROM unlisted_work) AND s.author_id = abs(u.id) AND s.work_id = b.work_id
                    AND s.lead_ids <> b.author_ids[1:3];
                """);
        rememberNewPlaces(connection);
        forgetDirty();
    }

    /** A hidden record stays as it is; it is computed anew when it is listed again. */
    private void forgetDirty() {
        jdbc.execute("DELETE FROM dirty_author d USING author a WHERE a.id = d.author_id AND a.unlisted");
    }

    private void rememberNewPlaces(Connection connection) {
        List<Place> places = new ArrayList<>();
        List<Long> authors = new ArrayList<>();
        RowStream.read(connection, """
                SELECT t.author_id, w.arxiv_id, w.doi, t.position, w.author_names[t.position], w.family_names[t.position]
                FROM attribution t JOIN unlisted_work x USING (author_id, work_id) JOIN work w ON w.id = t.work_id
                """, row -> {
            String block =
                    PersonName.printed(row.getString(5), row.getString(6)).block();
            places.add(new Place(row.getString(2), row.getString(3), row.getInt(4), block));
            authors.add(row.getLong(1));
        });
        for (int i = 0; i < places.size(); i++) {
            remember(places.get(i), authors.get(i));
        }
    }

    private Set<Long> foundAtSuppressedPlaces(Connection connection) {
        Set<String> blocks =
                jdbc.query("SELECT DISTINCT block_hash FROM suppression", (row, number) -> row.getBytes(1)).stream()
                        .map(Arrays::toString)
                        .collect(Collectors.toSet());
        Mac mac = mac();
        List<Object[]> candidates = new ArrayList<>();
        RowStream.read(connection, """
                SELECT t.author_id, w.arxiv_id, w.doi, t.position, w.author_names[t.position], w.family_names[t.position]
                FROM attribution t JOIN work w ON w.id = t.work_id
                """, row -> {
            String block =
                    PersonName.printed(row.getString(5), row.getString(6)).block();
            if (blocks.contains(Arrays.toString(hash(mac, "block " + block)))) {
                Place place = new Place(row.getString(2), row.getString(3), row.getInt(4), block);
                for (String text : texts(place)) {
                    candidates.add(new Object[] {row.getLong(1), hash(mac, text)});
                }
            }
        });
        Set<Long> found = new HashSet<>();
        for (Object[] candidate : candidates) {
            Integer known = jdbc.queryForObject(
                    "SELECT count(*) FROM suppression WHERE scheme IN ('arxiv', 'doi') AND id_hash = ?",
                    Integer.class,
                    candidate[1]);
            if (known != null && known > 0) {
                found.add((Long) candidate[0]);
            }
        }
        return found;
    }

    private void remember(Place place, long authorId) {
        for (String text : texts(place)) {
            insert(text.substring(0, text.indexOf(' ')), hash(text), place.block(), authorId);
        }
    }

    private void insert(String scheme, byte[] idHash, String block, long authorId) {
        jdbc.update(
                "INSERT INTO suppression (scheme, id_hash, block_hash, author_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                scheme,
                idHash,
                hash("block " + block),
                authorId);
    }

    private static List<String> texts(Place place) {
        List<String> texts = new ArrayList<>();
        if (place.arxivId() != null) {
            texts.add("arxiv " + place.arxivId() + " " + place.position());
        }
        if (place.doi() != null) {
            texts.add("doi " + place.doi() + " " + place.position());
        }
        return texts;
    }

    private byte[] hash(String text) {
        return hash(mac(), text);
    }

    private static byte[] hash(Mac mac, String text) {
        return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), HASH_BYTES);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.key("suppression"), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
