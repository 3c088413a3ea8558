package org.bzpeer.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bzpeer.HtmlChecker;
import org.bzpeer.SiteTest;
import org.bzpeer.citation.Front;
import org.bzpeer.identity.Unlisting;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages of much, of nothing, of hostile and of long names, and those of errors, read by the Nu HTML checker. */
@SiteTest
class PageHtmlTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SampleWorld world;

    @Autowired
    private Unlisting unlisting;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areValid() throws Exception {
        jdbc.sql("DELETE FROM rate_limit").update();
        String tom = world.path("Tom Henighan");
        String graph = "/researchers/" + world.author("Tom Henighan") + "/graph";
        String large = path("work", "ORDER BY cardinality(author_names) DESC");
        HtmlChecker checker = new HtmlChecker();
        for (String page : List.of(
                "/search",
                "/search?q=henighan",
                "/search?q=henigan&type=researchers",
                "/search?q=zzzzqqqq",
                "/search?q=laws&year=never",
                "/search?q=scaling&type=works",
                "/search?q=learning&type=topics",
                "/search/suggestions?q=tom",
                tom,
                tom + "?year=2020&sort=title",
                tom + "?year=1900",
                tom + "/collaborators",
                tom + "/cite?style=ieee",
                world.path(SampleWorld.PROLIFIC),
                world.path(SampleWorld.HOSTILE),
                world.path(SampleWorld.RIGHT_TO_LEFT),
                world.path(SampleWorld.LONG_NAME),
                path("work", "WHERE arxiv_id = '2102.01293'"),
                large,
                large + "/cite",
                path("topic", "WHERE name = 'Machine Learning'"),
                graph,
                graph + "?open=p" + world.author("Jared Kaplan"),
                graph + "/slice",
                graph + "/with?other=guest",
                graph + "/with?other=nobodyhere",
                graph + "/with/" + world.author("Jared Kaplan"),
                "/embed/researchers/" + world.author("Tom Henighan"))) {
            check(checker, page, 200);
        }
        world.importLines(work("3404.10001", "2020-01-05", "Gone", "cs.CL", "Ulla Unlistedhtml"));
        String gone = world.path("Ulla Unlistedhtml");
        transactions.executeWithoutResult(status -> unlisting.unlist(world.author("Ulla Unlistedhtml")));
        check(checker, tom + "?sort=x", 400);
        check(checker, "/search?q=laws&after=x", 400);
        check(checker, "/nowhere", 404);
        check(checker, "/researchers/999999999", 404);
        check(checker, tom + ".docx", 406);
        check(checker, gone, 410);
        jdbc.sql("UPDATE rate_limit SET tokens = -1, updated_at = clock_timestamp() WHERE name = 'DATA'")
                .update();
        check(checker, tom + "/cite?style=mla", 429);
        jdbc.sql("DELETE FROM rate_limit").update();
        assertThat(checker.faults()).isEmpty();
    }

    private void check(HtmlChecker checker, String page, int status) throws Exception {
        HttpResponse<byte[]> answer = new Front(port).get(page, "Accept", "text/html");
        assertThat(answer.statusCode()).as(page).isEqualTo(status);
        checker.check(page, new String(answer.body(), StandardCharsets.UTF_8));
    }

    private String path(String table, String which) {
        return jdbc.sql("SELECT '/" + table + "s/' || id || '/' || slug FROM " + table + " " + which + " LIMIT 1")
                .query((row, number) -> row.getString(1))
                .single();
    }
}
