package org.bzpeer.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form of a record by its Accept header. */
@SiteTest
class NegotiationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    private Front front = new Front(0);
    private List<String> records = List.of();

    @BeforeEach
    void open() {
        front = new Front(port);
        jdbc.sql("DELETE FROM rate_limit WHERE name = 'DATA'").update();
        String work = jdbc.sql("SELECT '/works/' || id || '/' || slug FROM work WHERE arxiv_id = '2102.01293'")
                .query(String.class)
                .single();
        records = List.of(world.path("Tom Henighan"), work, world.path(SampleWorld.RIGHT_TO_LEFT));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void givesTheSameBytesBySuffixAndByHeader(Format format) throws Exception {
        for (String record : records) {
            if (record.startsWith("/works/") && format == Format.ATOM) {
                continue;
            }
            HttpResponse<byte[]> suffix = front.get(record + "." + format.suffix());
            assertThat(suffix.statusCode()).as(record + format).isEqualTo(200);
            HttpResponse<byte[]> header = front.get(record, "Accept", format.type() + ", */*;q=0.1");
            assertThat(header.body()).isEqualTo(suffix.body());
            assertThat(header.headers().firstValue("Vary").orElse("")).contains("Accept");
            assertThat(front.type(header))
                    .isEqualTo(front.type(suffix))
                    .startsWith(format.type().toString());
            assertThat(header.headers().firstValue("Content-Location").orElse(""))
                    .endsWith("." + format.suffix());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "*/* | text/html",
                "application/ld+json;q=0.5, text/html | text/html",
                "application/ld+json, text/html;q=0.9 | application/ld+json",
                "application/*;q=0.2, text/x-bibtex | application/x-bibtex",
                "application/vnd.citationstyles.csl+json | application/vnd.citationstyles.csl+json",
                "text/x-bibliography | text/plain",
                "nonsense | text/html",
                "application/x-bibtex;q=0, application/x-research-info-systems | application/x-research-info-systems"
            })
    void goesByTheWeightsOfTheHeader(String accept, String type) throws Exception {
        assertThat(front.type(front.get(records.getFirst(), "Accept", accept))).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/xml", "video/*"})
    void listsTheFormsWhereNoneIsAcceptable(String accept) throws Exception {
        for (String record : records) {
            HttpResponse<byte[]> answer = front.get(record, "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(406);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains("BibTeX (.bib, application/x-bibtex)", "JSON-LD");
        }
    }

    @Test
    void listsTheFormsForAnUnknownSuffix() throws Exception {
        HttpResponse<byte[]> page = front.get(records.getFirst() + ".docx", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(406);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<h1", "BibTeX (.bib");
        assertThat(front.get(records.get(1) + ".atom").statusCode()).isEqualTo(406);
        assertThat(front.get(records.getFirst() + ".atom").statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatThePageVariesToo() throws Exception {
        assertThat(front.get(records.getFirst()).headers().firstValue("Vary").orElse(""))
                .contains("Accept");
    }
}
