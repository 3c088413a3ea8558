package org.bzpeer.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one named world of the tests: the sample, and beside it a few invented works by invented people, all brought in by
 * the ordinary importer. It is built once for all tests; tests that change data make people of their own.
 */
@TestComponent
public class SampleWorld {

    /** A researcher with this many works, each with other co-authors. */
    public static final int PROLIFIC_WORKS = 5_000;

    public static final String PROLIFIC = "Prolific Pennington";
    public static final String MIDDLING = "Middling Meriwether";
    public static final int MIDDLING_WORKS = 500;
    public static final String RIGHT_TO_LEFT = "محمد الخوارزمي";
    public static final String LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff".repeat(4) + " Adolph";
    public static final String HOSTILE = "<script>alert(1)</script> Mallory";

    private final Importer importer;
    private final JdbcClient jdbc;

    SampleWorld(Importer importer, JdbcClient jdbc, @Value("${bzpeer.test.invented-works:true}") boolean invented)
            throws IOException {
        this.importer = importer;
        this.jdbc = jdbc;
        try (InputStream sample = new ClassPathResource("sample/arxiv-works.jsonl").getInputStream()) {
            importer.importArxiv(sample, "sample", counts -> {});
        }
        if (invented) {
            importLines(inventedWorks());
        }
    }

    /** Imports lines of arXiv's bulk format and returns what became of them. */
    public Counts importLines(String lines) throws IOException {
        return importLines(new Arxiv(), lines);
    }

    /** Imports lines of a source's format and returns what became of them. */
    Counts importLines(Source source, String... lines) throws IOException {
        return importer.run(
                ImportInput.of(
                        source,
                        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                        "test"),
                counts -> {});
    }

    /** Returns the id of the one researcher with this name. */
    public long author(String name) {
        return jdbc.sql("SELECT id FROM author WHERE name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** Returns the path of the page of the one researcher with this name. */
    public String path(String name) {
        return jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    /** Returns one line of arXiv's bulk format; authors are separated by semicolons, given names first. */
    public static String work(String id, String date, String title, String categories, String authors) {
        StringBuilder parsed = new StringBuilder();
        for (String author : authors.split(";")) {
            int space = author.strip().lastIndexOf(' ');
            parsed.append(parsed.isEmpty() ? "" : ",")
                    .append("[\"%s\",\"%s\",\"\"]"
                            .formatted(
                                    author.strip().substring(space + 1),
                                    author.strip().substring(0, Math.max(0, space))));
        }
        return """
                {"id":"%s","title":"%s","authors":"","categories":"%s","abstract":"About %s.","doi":null,"journal-ref":null,\
                "versions":[{"version":"v1","created":"%s"}],"update_date":"%s","authors_parsed":[%s]}
                """.formatted(
                        id,
                        title,
                        categories,
                        title,
                        java.time.LocalDate.parse(date)
                                .atTime(12, 0)
                                .atOffset(java.time.ZoneOffset.UTC)
                                .format(java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME),
                        date,
                        parsed);
    }

    private static String inventedWorks() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < PROLIFIC_WORKS; i++) {
            lines.append(serial(i, "30", PROLIFIC + "; Regular Partner", i % 3 == 0 ? "math.AG math.NT" : "math.AG"));
        }
        for (int i = 0; i < MIDDLING_WORKS; i++) {
            lines.append(serial(i, "31", MIDDLING + "; Steady Partner", i % 2 == 0 ? "q-bio.PE" : "q-bio.PE stat.AP"));
        }
        lines.append(work("3201.00001", "2015-03-04", "On algebra", "math.RA", RIGHT_TO_LEFT));
        lines.append(work("3201.00002", "2016-03-04", "A name", "math.RA", LONG_NAME));
        lines.append(work(
                "3201.00003",
                "2017-03-04",
                "<img src=x onerror=alert(1)> \\\"&amp; ${7*7}",
                "math.RA",
                HOSTILE + "; Eve Honest"));
        return lines.toString();
    }

    private static String serial(int number, String series, String authors, String categories) {
        java.time.LocalDate day = java.time.LocalDate.of(1990, 1, 2).plusDays(number * 2L);
        return work(
                "%s%02d.%05d".formatted(series, 1 + number / 99999, number + 1),
                day.toString(),
                "Study number " + number,
                categories,
                authors + "; Guest Number" + (char) ('a' + number % 26) + (number % 700));
    }
}
