package org.bzpeer.citation;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BasicHeaderElementIterator;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What machines read of a page: JSON-LD, expanded by a library; signposts, read by a parser of headers. */
@SiteTest
class PageHeadTests {

    private static final String BASE = "https://people.example.org";
    private static final String SCHEMA = "http://schema.org/";

    /** The part of schema.org's context that matters here: every term is one of its own, and these hold addresses. */
    private static final String CONTEXT = """
            {"@context": {"@vocab": "http://schema.org/", "url": {"@type": "@id"}, "sameAs": {"@type": "@id"},
            "license": {"@type": "@id"}}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    private Front front = new Front(0);

    @BeforeEach
    void open() {
        front = new Front(port);
        jdbc.sql("DELETE FROM rate_limit WHERE name = 'DATA'").update();
    }

    @Test
    void describesAResearcherInThePage() throws Exception {
        String path = world.path("Tom Henighan");
        JsonArray page = expanded(data(Jsoup.parse(front.text(path))));
        assertThat(page).hasSize(1);
        var profile = page.getJsonObject(0);
        assertThat(profile.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "ProfilePage");
        assertThat(profile.getString("@id")).isEqualTo(BASE + path);
        var person = profile.getJsonArray(SCHEMA + "mainEntity").getJsonObject(0);
        assertThat(person.getJsonArray(SCHEMA + "name").getJsonObject(0).getString("@value"))
                .isEqualTo("Tom Henighan");
        assertThat(person.toString()).doesNotContain("collaborate").doesNotContain("contributes to");
    }

    @Test
    void describesWorksWithTheirAuthors() throws Exception {
        String work = work("2102.01293");
        var article = expanded(data(Jsoup.parse(front.text(work)))).getJsonObject(0);
        assertThat(article.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "ScholarlyArticle");
        assertThat(article.getJsonArray(SCHEMA + "author")).hasSize(4);
        assertThat(article.getJsonArray(SCHEMA + "author").getJsonObject(2).getString("@id"))
                .isEqualTo(BASE + "/researchers/" + world.author("Tom Henighan"));
        JsonArray alone = expanded(front.text(work + ".jsonld"));
        assertThat(alone.getJsonObject(0).get(SCHEMA + "author")).isEqualTo(article.get(SCHEMA + "author"));
        JsonArray graph = expanded(front.text(world.path("Tom Henighan") + ".jsonld"));
        assertThat(graph.stream()
                        .map(node -> node.asJsonObject().getJsonArray("@type").getString(0)))
                .hasSize(7)
                .contains(SCHEMA + "ProfilePage", SCHEMA + "Person", SCHEMA + "ScholarlyArticle");
    }

    @Test
    void letsNoTitleEndTheData() throws Exception {
        String path = world.path(SampleWorld.HOSTILE);
        Document page = Jsoup.parse(front.text(path));
        assertThat(page.select("script[type='application/ld+json']")).hasSize(1);
        assertThat(data(page)).doesNotContain("<").contains("\\u003cscript\\u003e");
        assertThat(expanded(data(page))).hasSize(1);
    }

    @Test
    void putsUpSignpostsInHeadersAndTags() throws Exception {
        for (String path :
                List.of(world.path("Tom Henighan"), work("2102.01293"), world.path(SampleWorld.RIGHT_TO_LEFT))) {
            HttpResponse<byte[]> answer = front.get(path);
            List<String> headers = links(answer.headers().firstValue("Link").orElseThrow());
            Document page = Jsoup.parse(front.text(path));
            List<String> tags = page.select("link").stream()
                    .filter(link -> List.of("cite-as", "type", "author", "item", "license", "describedby")
                            .contains(link.attr("rel")))
                    .map(link -> link.attr("rel") + " " + link.attr("href") + " " + link.attr("type"))
                    .toList();
            assertThat(tags).isEqualTo(headers).isNotEmpty();
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(BASE + path);
            for (String link : headers) {
                String[] parts = link.split(" ", -1);
                if (parts[0].equals("describedby")) {
                    HttpResponse<byte[]> described =
                            front.get(java.net.URI.create(parts[1]).getPath());
                    assertThat(described.statusCode()).as(link).isEqualTo(200);
                    assertThat(front.type(described)).startsWith(parts[2]);
                }
            }
        }
        assertThat(links(front.get(work("2102.01293"))
                        .headers()
                        .firstValue("Link")
                        .orElseThrow()))
                .contains(
                        "cite-as https://arxiv.org/abs/2102.01293 ",
                        "item https://arxiv.org/pdf/2102.01293 application/pdf",
                        "type https://schema.org/ScholarlyArticle ",
                        "author " + BASE + "/researchers/" + world.author("Tom Henighan") + " ");
    }

    @Test
    void carriesTheTagsThatIndexesRead() throws Exception {
        Document page = Jsoup.parse(front.text(work("2102.01293")));
        assertThat(page.select("meta[name=citation_title]").attr("content")).isEqualTo("Scaling Laws for Transfer");
        assertThat(page.select("meta[name=citation_author]")).hasSize(4);
        assertThat(page.select("meta[name=citation_publication_date]").attr("content"))
                .isEqualTo("2021/02/02");
        assertThat(page.select("meta[property='og:title']").attr("content")).isEqualTo("Scaling Laws for Transfer");
    }

    @Test
    void showsReferencesInAStyleToChoose() throws Exception {
        String work = work("2102.01293");
        Document page = Jsoup.parse(front.text(work + "/cite?style=mla"));
        assertThat(page.select(".references li")).hasSize(1);
        assertThat(page.select("[aria-current]").text()).isEqualTo("MLA");
        assertThat(page.select(".export a").eachAttr("href")).contains(work + "/cite?style=ieee", work + ".bib");
        Document filtered = Jsoup.parse(front.text(world.path("Tom Henighan") + "/cite?year=2020&style=apa"));
        assertThat(filtered.select(".references li")).hasSize(2);
        assertThat(filtered.select(".export a").eachAttr("href"))
                .contains(
                        world.path("Tom Henighan") + "/cite?year=2020&style=ieee",
                        world.path("Tom Henighan") + ".bib?year=2020");
        Document hostile = Jsoup.parse(front.text(world.path(SampleWorld.HOSTILE) + "/cite"));
        assertThat(hostile.select(".references img, .references script")).isEmpty();
        assertThat(front.get(work + "/cite?style=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void offersTheListAsItIsFiltered() throws Exception {
        Document page = Jsoup.parse(front.text(world.path("Tom Henighan") + "?year=2020&sort=title"));
        assertThat(page.select("nav.export a").eachAttr("href"))
                .contains(world.path("Tom Henighan") + ".bib?sort=title&year=2020");
    }

    private String work(String arxivId) {
        return jdbc.sql("SELECT '/works/' || id || '/' || slug FROM work WHERE arxiv_id = ?")
                .param(arxivId)
                .query(String.class)
                .single();
    }

    private static String data(Document page) {
        return page.select("script[type='application/ld+json']").html();
    }

    /** Expands a document; schema.org's context comes from here, never from the network. */
    static JsonArray expanded(String text) throws Exception {
        DocumentLoader loader = (url, options) -> JsonDocument.of(new StringReader(CONTEXT));
        JsonLdOptions options = new JsonLdOptions(loader);
        JsonArray nodes = com.apicatalog.jsonld.JsonLd.expand(JsonDocument.of(new StringReader(text)))
                .options(options)
                .get();
        assertThat(nodes)
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getValueType()).isEqualTo(JsonValue.ValueType.OBJECT));
        return nodes;
    }

    private static List<String> links(String header) {
        List<String> links = new ArrayList<>();
        var elements =
                new BasicHeaderElementIterator(List.<org.apache.hc.core5.http.Header>of(new BasicHeader("Link", header))
                        .iterator());
        while (elements.hasNext()) {
            var element = elements.next();
            String target = element.getName() + (element.getValue() == null ? "" : "=" + element.getValue());
            var rel = element.getParameterByName("rel");
            var type = element.getParameterByName("type");
            links.add(rel.getValue() + " " + target.replaceAll("^<|>$", "") + " "
                    + (type == null ? "" : type.getValue()));
        }
        return links;
    }
}
