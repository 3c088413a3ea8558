package org.bzpeer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.citation.Front;
import org.bzpeer.identity.Unlisting;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The programming interface, over HTTP. */
@SiteTest
class ApiTests {

    private static final String BASE = "https://people.example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private Unlisting unlisting;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private Front front = new Front(0);

    @BeforeEach
    void open() {
        front = new Front(port);
        jdbc.sql("DELETE FROM rate_limit WHERE name = 'DATA'").update();
    }

    @Test
    void tellsOneRecordOfEachKind() throws Exception {
        long tom = world.author("Tom Henighan");
        JsonNode researcher = ok("/api/v1/researchers/" + tom);
        assertThat(researcher.get("name").stringValue()).isEqualTo("Tom Henighan");
        assertThat(researcher.get("url").stringValue()).isEqualTo(BASE + world.path("Tom Henighan"));
        assertThat(researcher.get("trust").get("score").intValue()).isEqualTo(19);
        assertThat(researcher.has("affiliation"))
                .as("what is not known is left out")
                .isFalse();
        JsonNode works = ok("/api/v1/researchers/" + tom + "/works?year=2020");
        assertThat(works.get("data")).hasSize(2);
        long workId = works.get("data").get(0).get("id").longValue();
        JsonNode work = ok("/api/v1/works/" + workId);
        assertThat(work.get("authors").valueStream().map(a -> a.get("name").stringValue()))
                .contains("Tom Henighan");
        assertThat(work.get("abstract").stringValue()).isNotEmpty();
        int topic = work.get("topics").get(0).get("id").intValue();
        assertThat(ok("/api/v1/topics/" + topic).get("name").stringValue())
                .isEqualTo(work.get("topics").get(0).get("name").stringValue());
    }

    @Test
    void pagesThroughEveryListToItsEnd() throws Exception {
        int researchers = jdbc.sql("SELECT count(*) FROM author WHERE NOT unlisted")
                .query(Integer.class)
                .single();
        assertThat(all("/api/v1/researchers?limit=100").stream().distinct()).hasSize(researchers);
        int topics = jdbc.sql("SELECT count(*) FROM topic").query(Integer.class).single();
        assertThat(all("/api/v1/topics?limit=7").stream().distinct()).hasSize(topics);
        int topic = jdbc.sql("SELECT main_topic_id FROM author WHERE name = 'Tom Henighan'")
                .query(Integer.class)
                .single();
        int ofTopic = jdbc.sql("SELECT count(*) FROM author WHERE main_topic_id = ? AND NOT unlisted")
                .param(topic)
                .query(Integer.class)
                .single();
        assertThat(all("/api/v1/researchers?limit=3&topic=" + topic).stream().distinct())
                .hasSize(ofTopic);
        int works = jdbc.sql("SELECT count(*) FROM work WHERE topic_ids[1] = ?")
                .param(topic)
                .query(Integer.class)
                .single();
        assertThat(all("/api/v1/works?limit=9&topic=" + topic).stream().distinct())
                .hasSize(works);
        assertThat(all("/api/v1/researchers/" + world.author(SampleWorld.MIDDLING) + "/works?limit=100").stream()
                        .distinct())
                .hasSize(SampleWorld.MIDDLING_WORKS);
    }

    @Test
    void searchesByNameAndTitle() throws Exception {
        assertThat(ok("/api/v1/researchers?q=henighan")
                        .get("data")
                        .get(0)
                        .get("name")
                        .stringValue())
                .isEqualTo("Tom Henighan");
        assertThat(ok("/api/v1/works?q=scaling+laws+transfer")
                        .get("data")
                        .get(0)
                        .get("title")
                        .stringValue())
                .isEqualTo("Scaling Laws for Transfer");
        assertThat(all("/api/v1/works?q=study+number").size()).isGreaterThan(40);
    }

    @Test
    void refusesCursorsThatBelongElsewhere() throws Exception {
        String next = ok("/api/v1/topics?limit=1").get("next").stringValue();
        String cursor = next.substring(next.indexOf("cursor=") + 7);
        for (String address : List.of(
                "/api/v1/researchers?cursor=" + cursor,
                "/api/v1/institutions?cursor=" + cursor,
                "/api/v1/works?q=x&cursor=" + cursor,
                "/api/v1/topics?cursor=AAAA",
                "/api/v1/topics?cursor=" + cursor + "A",
                "/api/v1/topics?cursor=%27%3B",
                "/api/v1/researchers?q=a&cursor=1.2.3")) {
            HttpResponse<byte[]> answer = front.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(front.type(answer)).isEqualTo("application/problem+json");
            String first = json.readTree(answer.body()).get("first").stringValue();
            assertThat(front.get(first.substring(BASE.length())).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/researchers/0",
                "/researchers/x",
                "/researchers/99999999999999999999",
                "/works/999999999",
                "/topics/99999999999",
                "/institutions/1e3",
                "/nowhere",
                "/researchers?limit=0",
                "/researchers?limit=101",
                "/works?limit=x",
                "/researchers?topic=x",
                "/researchers?topic=999999999",
                "/researchers?q=a&topic=1",
                "/researchers/x/works",
                "/works?topic=-1"
            })
    void explainsErrorsAsProblems(String address) throws Exception {
        HttpResponse<byte[]> answer = front.get("/api/v1" + address);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(front.type(answer)).isEqualTo("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(answer.statusCode());
        assertThat(problem.get("detail").stringValue()).isNotEmpty();
    }

    @Test
    void mayBeReadByPagesOfOtherSites() throws Exception {
        HttpResponse<byte[]> answer = front.get("/api/v1/topics", "Origin", "https://other.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(front.get("/login", "Origin", "https://other.example")
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(front.get("/api/v1/topics", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void hidesWhoIsUnlistedAndFollowsMergers() throws Exception {
        world.importLines(work("3403.00001", "2020-01-05", "Apian", "cs.CL", "Una Unlistedapi; Otto Otherapi"));
        long una = world.author("Una Unlistedapi");
        transactions.executeWithoutResult(
                status -> assertThat(unlisting.unlist(una)).isTrue());
        HttpResponse<byte[]> gone = front.get("/api/v1/researchers/" + una);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(front.type(gone)).isEqualTo("application/problem+json");
        assertThat(ok("/api/v1/researchers?q=unlistedapi").get("data")).isEmpty();
        assertThat(all("/api/v1/researchers?limit=100")).doesNotContain(una);
        JsonNode authors = ok("/api/v1/works?q=apian").get("data").get(0).get("authors");
        assertThat(authors.get(0).has("researcher")).isFalse();
        assertThat(authors.get(1).get("researcher").longValue()).isEqualTo(world.author("Otto Otherapi"));
        for (String suffix : List.of("bib", "ris", "csl.json", "jsonld", "json", "txt", "atom")) {
            assertThat(front.get("/researchers/" + una + "/una-unlistedapi." + suffix)
                            .statusCode())
                    .isEqualTo(410);
        }
        jdbc.sql("INSERT INTO author_redirect (old_id, author_id) VALUES (987654321, ?)")
                .param(world.author("Otto Otherapi"))
                .update();
        for (String old : List.of(
                "/api/v1/researchers/987654321",
                "/researchers/987654321/x.bib",
                "/researchers/987654321/x.json",
                "/researchers/987654321/x/cite")) {
            assertThat(front.get(old).statusCode()).as(old).isEqualTo(301);
        }
    }

    @Test
    void isDescribedInOpenApi() throws Exception {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(front.text("/api/v1/openapi.json"), null, options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).hasSize(9);
        for (String path : result.getOpenAPI().getPaths().keySet()) {
            String address = "/api/v1"
                    + path.replace("{id}", path.startsWith("/researchers") ? "" + world.author("Tom Henighan") : "1");
            assertThat(front.get(address).statusCode())
                    .as(address)
                    .isIn(200, address.contains("institutions/1") ? 404 : 200);
        }
        assertThat(front.get("/api").statusCode()).isEqualTo(200);
    }

    private JsonNode ok(String address) throws Exception {
        HttpResponse<byte[]> answer = front.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(front.type(answer)).isEqualTo("application/json");
        return json.readTree(answer.body());
    }

    private List<Long> all(String address) throws Exception {
        List<Long> ids = new ArrayList<>();
        String at = address;
        while (at != null) {
            JsonNode page = ok(at);
            page.get("data").forEach(row -> ids.add(row.get("id").longValue()));
            at = page.has("next") ? page.get("next").stringValue().substring(BASE.length()) : null;
        }
        return ids;
    }
}
