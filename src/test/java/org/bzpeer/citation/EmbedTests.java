package org.bzpeer.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands inside pages of other sites. */
@SiteTest
class EmbedTests {

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
    void mayBeFramedAndNothingElseMay() throws Exception {
        long tom = world.author("Tom Henighan");
        HttpResponse<byte[]> frame = front.get("/embed/researchers/" + tom + "?year=2020");
        assertThat(policy(frame)).contains("frame-ancestors *;");
        assertThat(frame.headers().firstValue("X-Frame-Options")).isEmpty();
        Document page = Jsoup.parse(new String(frame.body(), StandardCharsets.UTF_8));
        assertThat(page.select("ol li")).hasSize(2);
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith("https://"));
        for (String other : new String[] {"/", world.path("Tom Henighan"), "/login", "/embed/x"}) {
            assertThat(policy(front.get(other))).as(other).contains("frame-ancestors 'none';");
            assertThat(front.get(other).headers().firstValue("X-Frame-Options")).contains("DENY");
        }
    }

    @Test
    void isHadAsAPieceOfHtmlByOtherSites() throws Exception {
        HttpResponse<byte[]> piece = front.get("/embed/researchers/" + world.author("Tom Henighan") + "/list.html");
        String html = new String(piece.body(), StandardCharsets.UTF_8);
        assertThat(html.strip()).startsWith("<ol").endsWith("</ol>");
        assertThat(Jsoup.parseBodyFragment(html).select("li")).hasSize(5);
        assertThat(piece.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void saysOnABadgeHowWellTheRecordIsKnown() throws Exception {
        HttpResponse<byte[]> badge = front.get("/embed/researchers/" + world.author("Tom Henighan") + "/badge.svg");
        assertThat(front.type(badge)).isEqualTo("image/svg+xml;charset=UTF-8");
        Document svg = Jsoup.parse(new String(badge.body(), StandardCharsets.UTF_8), "", Parser.xmlParser());
        assertThat(svg.select("text").eachText()).containsExactly("Tom Henighan", "L1 · Unverified");
        String hostile = front.text("/embed/researchers/" + world.author(SampleWorld.HOSTILE) + "/badge.svg");
        assertThat(hostile).doesNotContain("<script");
        assertThat(front.get("/embed/researchers/999999999/badge.svg").statusCode())
                .isEqualTo(404);
    }

    private static String policy(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
