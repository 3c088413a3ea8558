package org.bzpeer.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bzpeer.imports.SampleWorld.work;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import io.gdcc.xoai.model.oaipmh.verbs.Identify;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.JdkHttpOaiClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.model.Context.KnownTransformer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bzpeer.Schemas;
import org.bzpeer.SiteTest;
import org.bzpeer.citation.Front;
import org.bzpeer.identity.Unlisting;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What harvesters take: read by a harvester's library and by a crawler's, neither of them ours. */
@SiteTest
class HarvestTests {

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

    private Front front = new Front(0);

    @BeforeEach
    void open() {
        front = new Front(port);
        jdbc.sql("DELETE FROM rate_limit WHERE name = 'DATA'").update();
    }

    /** The harvester asks who answers; it cannot read long lists, since it breaks a date at the edge of its parser's buffer. */
    @Test
    void isHarvestedToTheLastWork() throws Exception {
        String address = "http://localhost:" + port + "/oai";
        Context context = new Context()
                .withBaseUrl(address)
                .withOAIClient(new JdkHttpOaiClient.JdkHttpBuilder(java.net.http.HttpClient.newBuilder())
                        .withBaseUrl(address)
                        .build())
                .withMetadataTransformer("oai_dc", KnownTransformer.OAI_DC);
        ServiceProvider harvester = new ServiceProvider(context);
        Identify identify = harvester.identify();
        assertThat(identify.getBaseURL()).isEqualTo(BASE + "/oai");
        assertThat(identify.getProtocolVersion()).isEqualTo("2.0");
        assertThat(harvester.listMetadataFormats().next().getMetadataPrefix()).hasToString("oai_dc");
        Set<String> seen = new HashSet<>();
        String query = "metadataPrefix=oai_dc";
        while (!query.isEmpty()) {
            Document page = oai("verb=ListRecords&" + query);
            for (String identifier : page.select("header > identifier").eachText()) {
                assertThat(seen.add(identifier)).as(identifier).isTrue();
            }
            String token = page.select("resumptionToken").text();
            query = token.isEmpty() ? "" : "resumptionToken=" + token;
        }
        assertThat(seen)
                .hasSize(jdbc.sql("SELECT (SELECT count(*) FROM work) + (SELECT count(*) FROM work_redirect)")
                        .query(Integer.class)
                        .single());
    }

    /** The schema is one that refuses: a date where a moment has to be, a field that Dublin Core does not have. */
    @Test
    void isHeldToASchemaThatSeesFaults() throws Exception {
        String answer = front.text("/oai?verb=ListRecords&metadataPrefix=oai_dc");
        for (String broken : List.of(
                answer.replaceFirst("<datestamp>(.{10})[^<]*", "<datestamp>$1"),
                answer.replaceFirst("<dc:type>", "<dc:kind>").replaceFirst("</dc:type>", "</dc:kind>"),
                answer.replaceFirst("<identifier>[^<]*</identifier>", ""))) {
            assertThat(broken).isNotEqualTo(answer);
            assertThatThrownBy(() -> Schemas.assertValid("oai-pmh", broken.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void tellsOneRecordInDublinCore() throws Exception {
        long id = jdbc.sql("SELECT id FROM work WHERE arxiv_id = '2102.01293'")
                .query(Long.class)
                .single();
        Document answer = oai("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:people.example.org:work/" + id);
        assertThat(answer.getElementsByTag("dc:title").text()).isEqualTo("Scaling Laws for Transfer");
        assertThat(answer.getElementsByTag("dc:creator").eachText()).contains("Henighan, Tom");
        assertThat(answer.getElementsByTag("dc:identifier").eachText())
                .contains(BASE + "/works/" + id, "https://arxiv.org/abs/2102.01293");
        assertThat(answer.select("request").attr("verb")).isEqualTo("GetRecord");
    }

    @Test
    void tellsWhatHasChangedSince() throws Exception {
        jdbc.sql("UPDATE work SET changed_at = '2021-01-01T00:00:00Z' WHERE arxiv_id = '2102.01293'")
                .update();
        assertThat(oai("verb=ListIdentifiers&metadataPrefix=oai_dc&until=2021-06-01")
                        .select("header"))
                .hasSize(1);
        assertThat(oai("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2021-01-01&until=2021-01-01")
                        .select("header datestamp")
                        .text())
                .isEqualTo("2021-01-01T00:00:00Z");
        jdbc.sql("UPDATE work SET version = version + 1 WHERE arxiv_id = '2102.01293'")
                .update();
        assertThat(oai("verb=ListIdentifiers&metadataPrefix=oai_dc&until=2021-06-01")
                        .select("error")
                        .attr("code"))
                .isEqualTo("noRecordsMatch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | badVerb",
                "verb=Nonsense | badVerb",
                "verb=Identify&verb=Identify | badVerb",
                "verb=Identify&x=1 | badArgument",
                "verb=GetRecord&metadataPrefix=oai_dc | badArgument",
                "verb=ListRecords | badArgument",
                "verb=ListRecords&metadataPrefix=marc | cannotDisseminateFormat",
                "verb=ListRecords&metadataPrefix=oai_dc&set=x | noSetHierarchy",
                "verb=ListSets | noSetHierarchy",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=x | idDoesNotExist",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:people.example.org:work/999999999 | idDoesNotExist",
                "verb=ListMetadataFormats&identifier=%27 | idDoesNotExist",
                "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2021-02-31 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2021-01-01&until=2020-01-01 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2021-01-01&until=2022-01-01T00:00:00Z | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=9999-12-31 | noRecordsMatch",
                "verb=ListRecords&resumptionToken=AAAA | badResumptionToken",
                "verb=ListRecords&resumptionToken=AAAA&metadataPrefix=oai_dc | badArgument"
            })
    void answersErrorsAsTheProtocolSays(String query, String code) throws Exception {
        assertThat(oai(query).select("error").attr("code")).isEqualTo(code);
    }

    @Test
    void keepsTokensToTheirVerbAndReadsPostedQueries() throws Exception {
        String token = oai("verb=ListIdentifiers&metadataPrefix=oai_dc")
                .select("resumptionToken")
                .text();
        assertThat(token).isNotEmpty();
        assertThat(oai("verb=ListIdentifiers&resumptionToken=" + token).select("header"))
                .hasSize(100);
        assertThat(oai("verb=ListRecords&resumptionToken=" + token)
                        .select("error")
                        .attr("code"))
                .isEqualTo("badResumptionToken");
        HttpResponse<String> posted = front.client()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oai"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", "https://harvester.example")
                                .POST(HttpRequest.BodyPublishers.ofString("verb=Identify"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.body()).contains("<repositoryName>");
    }

    @Test
    void listsListedPagesInTheSitemap() throws Exception {
        world.importLines(work("3404.00001", "2020-01-05", "Mapped", "cs.CL", "Ulla Unlistedmap; Olaf Othermap"));
        String hidden = world.path("Ulla Unlistedmap");
        transactions.executeWithoutResult(status ->
                assertThat(unlisting.unlist(world.author("Ulla Unlistedmap"))).isTrue());
        assertThat(front.text("/robots.txt")).contains("Sitemap: " + BASE + "/sitemap.xml");
        SiteMapParser parser = new SiteMapParser(true);
        SiteMapIndex index = (SiteMapIndex) parse(parser, "/sitemap.xml");
        List<String> pages = new ArrayList<>();
        for (AbstractSiteMap shard : index.getSitemaps()) {
            SiteMap map = (SiteMap) parse(parser, shard.getUrl().getPath());
            assertThat(map.getSiteMapUrls()).hasSizeLessThanOrEqualTo(50_000);
            map.getSiteMapUrls().stream().map(SiteMapURL::getUrl).forEach(url -> pages.add(url.toString()));
        }
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains(BASE + world.path("Tom Henighan"), BASE + world.path("Olaf Othermap"))
                .doesNotContain(BASE + hidden);
        String rightToLeft = org.springframework.web.util.UriUtils.encodePath(
                world.path(SampleWorld.RIGHT_TO_LEFT), StandardCharsets.UTF_8);
        assertThat(pages).contains(BASE + rightToLeft);
        for (String page : List.of(pages.getFirst(), pages.get(pages.size() / 2), pages.getLast())) {
            assertThat(front.get(URI.create(page).getPath()).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
        for (String nowhere : List.of("/sitemap-works-99.xml", "/sitemap-x-0.xml", "/sitemap-works-x.xml")) {
            assertThat(front.get(nowhere).statusCode()).isEqualTo(404);
        }
    }

    private AbstractSiteMap parse(SiteMapParser parser, String path) throws Exception {
        HttpResponse<byte[]> answer = front.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Schemas.assertSitemap(answer.body(), path.equals("/sitemap.xml"));
        return parser.parseSiteMap(
                "application/xml", answer.body(), URI.create(BASE + path).toURL());
    }

    private Document oai(String query) throws Exception {
        HttpResponse<byte[]> answer = front.get("/oai?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(front.type(answer)).isEqualTo("text/xml;charset=UTF-8");
        Schemas.assertValid("oai-pmh", answer.body());
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }
}
