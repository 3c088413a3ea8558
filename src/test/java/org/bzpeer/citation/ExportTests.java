package org.bzpeer.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.bzpeer.Statements;
import org.bzpeer.imports.SampleWorld;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** References in the formats of reference managers, read again by parsers that are not ours. */
@SiteTest
class ExportTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Statements statements;

    private Front front = new Front(0);

    @BeforeEach
    void open() {
        front = new Front(port);
        jdbc.sql("DELETE FROM rate_limit WHERE name = 'DATA'").update();
    }

    @Test
    void givesAResearchersWorksAsBibTeX() throws Exception {
        HttpResponse<byte[]> answer = front.get(world.path("Tom Henighan") + ".bib");
        assertThat(front.type(answer)).isEqualTo("application/x-bibtex;charset=UTF-8");
        BibTeXDatabase database = bibTeX(answer.body());
        assertThat(database.getEntries()).hasSize(5);
        BibTeXEntry entry = database.getEntries().values().stream()
                .filter(e -> value(e, "eprint").equals("2102.01293"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getKey().getValue()).startsWith("hernandez2021scaling-");
        assertThat(value(entry, "title")).isEqualTo("Scaling Laws for Transfer");
        assertThat(value(entry, "author"))
                .isEqualTo("Hernandez, Danny and Kaplan, Jared and Henighan, Tom and McCandlish, Sam");
        assertThat(value(entry, "archiveprefix")).isEqualTo("arXiv");
        CSLItemData item =
                new BibTeXConverter().toItemData(database).get(entry.getKey().getValue());
        assertThat(item.getTitle()).isEqualTo("Scaling Laws for Transfer");
        assertThat(item.getAuthor()[3].getFamily()).isEqualTo("McCandlish");
        assertThat(item.getIssued().getDateParts()[0]).startsWith(2021);
    }

    @Test
    void keepsToTheFilterAndOrderOfThePage() throws Exception {
        String path = world.path("Tom Henighan");
        assertThat(bibTeX(front.get(path + ".bib?year=2020").body()).getEntries())
                .hasSize(2);
        List<Map<String, Object>> items =
                cslJson(front.get(path + ".csl.json?sort=title").body());
        assertThat(items).extracting(item -> item.get("title")).isSorted().hasSize(5);
        assertThat(front.get(path + ".bib?year=x").statusCode()).isEqualTo(400);
        assertThat(front.get(path + ".bib?sort=x").statusCode()).isEqualTo(400);
        assertThat(front.get(path + ".txt?style=x").statusCode()).isEqualTo(400);
        assertThat(bibTeX(front.get(path + ".bib?year=1900").body()).getEntries())
                .isEmpty();
    }

    @Test
    void givesRisWithItsLineEnds() throws Exception {
        String text = front.text(world.path("Tom Henighan") + ".ris");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        RISLibrary library = new RISParser().parse(new StringReader(text));
        Map<String, CSLItemData> items = new RISConverter().toItemData(library);
        assertThat(items).hasSize(5);
        assertThat(items.values()).allSatisfy(item -> {
            assertThat(item.getAuthor()).isNotEmpty();
            assertThat(item.getIssued()).isNotNull();
        });
        assertThat(items.values()).extracting(CSLItemData::getTitle).contains("Scaling Laws for Transfer");
        assertThat(text).contains("AN  - arXiv:2102.01293\r\n").contains("AU  - Hernandez, Danny\r\n");
    }

    @Test
    void givesCslJsonThatAProcessorReads() throws Exception {
        List<Map<String, Object>> items =
                cslJson(front.get(world.path("Tom Henighan") + ".csl.json").body());
        assertThat(items).hasSize(5);
        List<CSLItemData> read = items.stream().map(CSLItemData::fromJson).toList();
        assertThat(read).extracting(CSLItemData::getTitle).contains("Scaling Laws for Transfer");
        assertThat(read).extracting(CSLItemData::getType).containsOnly(CSLType.ARTICLE);
    }

    @Test
    void keepsTheSignsThatTeXWouldTakeForCommands() throws Exception {
        world.importLines(work(
                "3402.00001",
                "2020-01-05",
                "50% of all & #1 a_b BERT and gMLP",
                "cs.CL",
                "Ülo Bäcker-Zoë; Jan van der Braces"));
        String path = jdbc.sql("SELECT '/works/' || id || '/' || slug FROM work WHERE arxiv_id = '3402.00001'")
                .query(String.class)
                .single();
        String title = jdbc.sql("SELECT title FROM work WHERE arxiv_id = '3402.00001'")
                .query(String.class)
                .single();
        BibTeXEntry entry = bibTeX(front.get(path + ".bib").body())
                .getEntries()
                .values()
                .iterator()
                .next();
        assertThat(title).contains("50%", "&", "#1");
        String printed = new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(value(entry, "title"))));
        assertThat(printed.replaceAll("[{}]", "")).isEqualTo(title);
        assertThat(value(entry, "title")).contains("{BERT}").contains("{gMLP}").contains("\\&");
        assertThat(value(entry, "author")).isEqualTo("Bäcker-Zoë, Ülo and Braces, Jan van der");
        assertThat(new RISConverter().toItemData(new RISParser().parse(new StringReader(front.text(path + ".ris")))))
                .hasSize(1);
        assertThat(cslJson(front.get(path + ".csl.json").body()).getFirst()).containsEntry("title", title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bib", "ris", "csl.json", "jsonld"})
    void givesFiveThousandWorksPieceByPiece(String suffix) throws Exception {
        HttpResponse<byte[]> answer = front.get(world.path(SampleWorld.PROLIFIC) + "." + suffix);
        assertThat(answer.statusCode()).isEqualTo(200);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text.split("Study number ", -1)).hasSizeGreaterThanOrEqualTo(SampleWorld.PROLIFIC_WORKS + 1);
        if (suffix.equals("bib")) {
            assertThat(bibTeX(answer.body()).getEntries()).as("unique keys").hasSize(SampleWorld.PROLIFIC_WORKS);
        }
        List<String> sent = statements.during(() -> front.get(world.path(SampleWorld.PROLIFIC) + "." + suffix));
        assertThat(sent).hasSizeLessThanOrEqualTo(4 + SampleWorld.PROLIFIC_WORKS / 250);
    }

    @Test
    void formatsReferencesInEveryStyle() throws Exception {
        String path = jdbc.sql("SELECT '/works/' || id || '/' || slug FROM work WHERE arxiv_id = '2102.01293'")
                .query(String.class)
                .single();
        assertThat(front.text(path + ".txt"))
                .startsWith("Hernandez, D., Kaplan, J., Henighan, T., & McCandlish, S. (2021). Scaling");
        for (Style style : Style.values()) {
            assertThat(front.text(path + ".txt?style=" + style.value()))
                    .contains("Hernandez", "Scaling", "2021")
                    .doesNotContain("<", "&#");
        }
        assertThat(front.text(world.path(SampleWorld.PROLIFIC) + ".txt").lines())
                .hasSize(References.MOST);
    }

    @Test
    void keepsToAddressesAndVersions() throws Exception {
        String path = world.path("Tom Henighan");
        HttpResponse<byte[]> wrong = front.get(path.replaceFirst("[^/]*$", "x.bib?year=2020"));
        assertThat(wrong.statusCode()).isEqualTo(301);
        assertThat(wrong.headers().firstValue("Location")).contains(path + ".bib?year=2020");
        String tag = front.get(path + ".bib").headers().firstValue("ETag").orElseThrow();
        assertThat(front.get(path + ".bib", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(front.get(path + ".bib?year=2020", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(front.get("/researchers/999999/x.bib").statusCode()).isEqualTo(404);
        assertThat(front.get("/works/999999/x.ris").statusCode()).isEqualTo(404);
    }

    static BibTeXDatabase bibTeX(byte[] body) throws Exception {
        return new BibTeXParser().parse(new StringReader(new String(body, StandardCharsets.UTF_8)));
    }

    private static String value(BibTeXEntry entry, String field) {
        org.jbibtex.Value value = entry.getField(new Key(field));
        return value == null ? "" : value.toUserString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cslJson(byte[] body) throws Exception {
        JsonLexer lexer =
                new JsonLexer(new java.io.InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
        return (List<Map<String, Object>>) (List<?>) new JsonParser(lexer).parseArray();
    }
}
