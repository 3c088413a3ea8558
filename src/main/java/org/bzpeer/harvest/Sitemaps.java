package org.bzpeer.harvest;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bzpeer.platform.Web;
import org.bzpeer.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * The sitemap: an index of shards, a shard for each 50,000 numbers of one kind of record. Only listed records stand in it. A
 * shard lies at the root, since it may only name addresses below its own.
 */
@Component
class Sitemaps {

    private static final int SHARD = 50_000;
    private static final int PIECE = 5_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static final Map<String, String> PAGES = Map.of(
            "researchers", "SELECT id, slug, updated_at::date FROM author WHERE NOT unlisted AND works > 0",
            "works", "SELECT id, slug, changed_at::date FROM work WHERE true",
            "topics", "SELECT id, name, NULL FROM topic WHERE true",
            "institutions", "SELECT id, name, NULL FROM institution WHERE true");

    private static final Map<String, String> TABLES =
            Map.of("researchers", "author", "works", "work", "topics", "topic", "institutions", "institution");

    private record Entry(long id, String slug, String day) {}

    private final JdbcClient jdbc;
    private final Web web;

    Sitemaps(JdbcClient jdbc, Web web) {
        this.jdbc = jdbc;
        this.web = web;
    }

    boolean isKind(String kind) {
        return PAGES.containsKey(kind);
    }

    /** Returns the index of all shards. */
    String index() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"")
                .append(NAMESPACE)
                .append("\">\n");
        for (String kind : List.of("researchers", "works", "topics", "institutions")) {
            for (int shard = 0; shard < shards(kind); shard++) {
                xml.append("<sitemap><loc>")
                        .append(web.url("/sitemap-" + kind + "-" + shard + ".xml"))
                        .append("</loc></sitemap>\n");
            }
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    /** Returns how many shards there are of a kind. */
    int shards(String kind) {
        long last = jdbc.sql("SELECT coalesce(max(id), 0) FROM " + TABLES.get(kind))
                .query((row, number) -> row.getLong(1))
                .single();
        return (int) Math.ceilDiv(last, SHARD);
    }

    /** Writes one shard, piece by piece. */
    void write(Writer out, String kind, int shard) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"")
                .append(NAMESPACE)
                .append("\">\n");
        long after = (long) shard * SHARD;
        long last = after + SHARD;
        List<Entry> piece;
        do {
            piece = piece(kind, after, last);
            for (Entry entry : piece) {
                String path = "/" + kind + "/" + entry.id() + "/" + entry.slug();
                out.append("<url><loc>").append(web.url(UriUtils.encodePath(path, StandardCharsets.UTF_8)));
                out.append("</loc>");
                if (!entry.day().isEmpty()) {
                    out.append("<lastmod>").append(entry.day()).append("</lastmod>");
                }
                out.append("</url>\n");
                after = entry.id();
            }
        } while (piece.size() == PIECE);
        out.append("</urlset>\n");
    }

    private List<Entry> piece(String kind, long after, long last) {
        boolean named = kind.equals("topics") || kind.equals("institutions");
        return jdbc.sql(PAGES.get(kind) + " AND id > :after AND id <= :last ORDER BY id LIMIT :limit")
                .param("after", after)
                .param("last", last)
                .param("limit", PIECE)
                .query((row, number) -> {
                    String day = row.getString(3);
                    String slug = row.getString(2);
                    return new Entry(row.getLong(1), named ? Slug.of(slug) : slug, day == null ? "" : day);
                })
                .list();
    }
}
