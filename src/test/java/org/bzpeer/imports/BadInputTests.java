package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.Counts.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever stands in a file, the importer takes the good lines, refuses the others with a reason, and goes on. */
@SiteTest
class BadInputTests {

    private static final String GOOD =
            work("2105.90000", "2021-01-05", "Good", "cs.DB", "Gina Good").strip();
    private static final String HOSTILE = "javascript:alert(1)//<script>alert(1)</script><img src=x onerror=alert(1)>";

    @Autowired
    private SampleWorld world;

    @Autowired
    private Importer importer;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    static Stream<Arguments> badLines() {
        return Stream.of(
                bad("a broken object", "{\"id\":\"2105.90000\",", "not a JSON object"),
                bad("something else after it", GOOD + "{}", "not a JSON object"),
                bad("a list", "[" + GOOD + "]", "not a JSON object"),
                bad("no JSON", "id,title,authors", "not a JSON object"),
                bad("a number", "7", "not a JSON object"),
                bad("no id", GOOD.replace("\"id\"", "\"x\""), "id is missing"),
                bad("no title", GOOD.replace("\"title\"", "\"x\""), "title is missing"),
                bad("an empty title", GOOD.replace("\"Good\"", "\" \""), "title is missing"),
                bad("no authors", GOOD.replace("authors", "x"), "authors is missing"),
                bad(
                        "no date",
                        GOOD.replace("versions", "x").replace("update_date", "y"),
                        "neither versions nor update_date gives a date"),
                bad("a line of 9 MB", GOOD.replace("Good", "G".repeat(9 << 20)), "the line is longer than 8 MB"),
                bad("a raw NUL", GOOD.replace("Good", "Go\u0000od"), "not a JSON object"),
                bad("keys that come twice", GOOD.replace("{\"id\"", "{\"id\":\"1\",\"id\""), "not a JSON object"),
                bad(
                        "nesting 500 deep",
                        GOOD.replace("\"comments\":null", "").replace("{\"id\"", "{\"x\":" + deep(500) + ",\"id\""),
                        "not a JSON object"),
                bad(
                        "millions of small values",
                        GOOD.replace("{\"id\"", "{\"x\":[" + "{},".repeat(2_000_000) + "0],\"id\""),
                        "not a JSON object"),
                bad(
                        "more authors than any work has, before their names are made",
                        GOOD.replace("[\"Good\"", "[\"A\",\"B\",\"\"],".repeat(20_000) + "0,[\"Good\""),
                        "more than 20000 authors"),
                bad(
                        "more authors in a string",
                        GOOD.replace("authors_parsed", "x")
                                .replace("\"authors\":\"\"", "\"authors\":\"" + "A B, ".repeat(20_001) + "C D\""),
                        "more than 20000 authors"),
                Arguments.of(
                        "bytes of another encoding",
                        GOOD.replace("Good", "Grün").getBytes(StandardCharsets.ISO_8859_1),
                        "not valid UTF-8"),
                Arguments.of(
                        "a surrogate as bytes",
                        replaced(GOOD.getBytes(StandardCharsets.UTF_8), "Good", new byte[] {
                            (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'x'
                        }),
                        "not valid UTF-8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLines")
    void refusesABadLineAndTakesItsNeighbours(String what, byte[] line, String reason) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(record(1).getBytes(StandardCharsets.UTF_8));
        file.writeBytes(line);
        file.writeBytes(("\n" + record(2)).getBytes(StandardCharsets.UTF_8));
        Counts counts = read(file.toByteArray());
        assertThat(counts.taken()).isEqualTo(2);
        assertThat(counts.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(2))
                .extracting(Refusal::reason)
                .asString()
                .startsWith(reason)
                .hasSizeLessThan(250);
        assertThat(jdbc.sql("SELECT count(*) FROM work WHERE arxiv_id = '2105.90000'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void dropsEscapedControlsAndLoneSurrogates() throws IOException {
        String line = work("2105.90010", "2021-01-05", "Clean\\u0000 \\ud800title\\udc00", "cs.DB", "Lone\\ud83d Surry")
                .replace("\"journal-ref\":null", "\"journal-ref\":\"\\u0000Journal\\udfff\"");
        assertThat(world.importLines(line).created).isEqualTo(1);
        assertThat(jdbc.sql(
                                "SELECT title || '|' || venue || '|' || author_names[1] FROM work WHERE arxiv_id = '2105.90010'")
                        .query(String.class)
                        .single())
                .isEqualTo("Clean title|Journal|Lone Surry");
    }

    @Test
    void takesTheWholeLinesOfATruncatedGzipFile() throws IOException {
        byte[] whole = gzip((record(1) + record(2) + record(3)).getBytes(StandardCharsets.UTF_8));
        Counts counts = read(Arrays.copyOf(whole, whole.length - 20));
        assertThat(counts.taken()).isLessThan(3);
        assertThat(counts.refusals())
                .singleElement()
                .extracting(Refusal::reason)
                .asString()
                .startsWith("the file breaks off here");
    }

    @Test
    void refusesGzipWithinGzip() throws IOException {
        Counts counts = read(gzip(gzip(record(1).getBytes(StandardCharsets.UTF_8))));
        assertThat(counts.taken()).isZero();
        assertThat(counts.refused).isPositive();
    }

    @Test
    void takesNothingFromAnEmptyFile() throws IOException {
        Counts counts = read(new byte[0]);
        assertThat(counts.read).isZero();
        assertThat(counts.refused).isZero();
    }

    @Test
    void showsMarkupInAnyFieldAsTextAndLinksToNoScript() throws Exception {
        String title = "Hostile " + HOSTILE;
        String line = work("2105.90020", "2021-01-05", title, "cs.DB " + HOSTILE, HOSTILE + " Hilda")
                .replace(
                        "\"doi\":null",
                        "\"doi\":\"10.1000/x " + HOSTILE + "\",\"license\":\"" + HOSTILE + "\",\"comments\":\""
                                + HOSTILE + "\"")
                .replace("\"journal-ref\":null", "\"journal-ref\":\"" + HOSTILE + "\"")
                .replace("\"\"]]", "\"" + HOSTILE + "\",\"" + HOSTILE + "\"]]");
        assertThat(world.importLines(line).created).isEqualTo(1);
        String workPath = jdbc.sql("SELECT '/works/' || id || '/' || slug FROM work WHERE arxiv_id = '2105.90020'")
                .query(String.class)
                .single();
        String researcherPath = jdbc.sql(
                        "SELECT '/researchers/' || a.id || '/' || a.slug FROM author a, byline b JOIN work w ON w.id = b.work_id"
                                + " WHERE w.arxiv_id = '2105.90020' AND a.id = b.author_ids[1]")
                .query(String.class)
                .single();
        String licence = jdbc.sql("SELECT license FROM work WHERE arxiv_id = '2105.90020'")
                .query(String.class)
                .single();
        assertThat(licence).startsWith("javascript:");
        for (String path : new String[] {workPath, researcherPath, "/search?q=hostile&type=works"}) {
            Document page =
                    Jsoup.parse(mvc.perform(get(path)).andReturn().getResponse().getContentAsString());
            assertThat(page.select("[onerror], img[src=x], script:not([src], [type='application/ld+json'])"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("a[href], form[action]"))
                    .as(path)
                    .isNotEmpty()
                    .noneMatch(link -> link.attr("href").strip().toLowerCase().startsWith("javascript:"));
        }
        assertThat(Jsoup.parse(mvc.perform(get(workPath))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("main")
                        .text())
                .contains(licence);
    }

    private Counts read(byte[] file) throws IOException {
        return importer.importArxiv(new ByteArrayInputStream(file), "bad", counts -> {});
    }

    private static Arguments bad(String what, String line, String reason) {
        return Arguments.of(what, line.getBytes(StandardCharsets.UTF_8), reason);
    }

    private static String record(int number) {
        return work("2105.9010" + number, "2021-01-05", "Neighbour " + number, "cs.DB", "Nora Neighbour");
    }

    private static String deep(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static byte[] replaced(byte[] bytes, String part, byte[] by) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replaceFirst(part, new String(by, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
