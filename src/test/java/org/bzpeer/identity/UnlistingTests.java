package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class UnlistingTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private Unlisting unlisting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<Check> checks;

    @Test
    void leavesNoWayToTheRecordOnAnyPageOfTheSample() throws Exception {
        long person = world.author("Prafulla Dhariwal");
        Map<String, String> before = crawl();
        assertThat(leadingTo(person, before)).as("pages that lead there").hasSizeGreaterThan(5);
        unlist(person);
        try {
            Map<String, String> after = crawl();
            assertThat(leadingTo(person, after)).isEmpty();
            assertThat(after.values()).anyMatch(html -> html.contains("Prafulla Dhariwal"));
            try (InputStream sample = new ClassPathResource("sample/arxiv-works.jsonl").getInputStream()) {
                world.importLines(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(crawl().keySet()).isEqualTo(after.keySet());
            countersAreRight();
        } finally {
            relist(person);
        }
        Map<String, String> again = crawl();
        assertThat(again.keySet()).isEqualTo(before.keySet());
        assertThat(leadingTo(person, again)).isEqualTo(leadingTo(person, before));
        countersAreRight();
    }

    @Test
    void answersGoneAndIsNotFound() throws Exception {
        world.importLines(works("2102.9100", "Ulla Unseenly", "Karla Kept; Lasse Kept"));
        long person = world.author("Ulla Unseenly");
        String path = world.path("Ulla Unseenly");
        assertThat(page(world.path("Karla Kept")).text()).contains("Ulla Unseenly");
        unlist(person);
        for (String gone : List.of(
                path, "/researchers/" + person, path + "/collaborators", "/researchers/" + person + "/trust.json")) {
            mvc.perform(get(gone)).andExpect(status().isGone());
        }
        assertThat(page("/search?q=Unseenly").select("#researchers")).isEmpty();
        assertThat(page("/").text()).doesNotContain("Unseenly");
        Document beside = page(world.path("Karla Kept"));
        assertThat(beside.select("#graph").text()).doesNotContain("Unseenly");
        assertThat(beside.select("article a[href*=unseenly]")).isEmpty();
        assertThat(beside.select("article").first().text()).as("as printed").contains("Ulla Unseenly");
        assertThat(page(world.path("Karla Kept") + "/collaborators").text())
                .contains("1 researchers")
                .doesNotContain("Unseenly");
        Document work = page(beside.select("article h4 a").attr("href"));
        assertThat(work.select("a[href*=unseenly]")).isEmpty();
        assertThat(work.select(".bylines").text()).contains("Ulla Unseenly");
        countersAreRight();
        relist(person);
        mvc.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("3 published")));
        assertThat(page(world.path("Karla Kept")).select("#graph").text()).contains("Unseenly");
        countersAreRight();
    }

    @Test
    void answersGoneToEverybodyAndRefusesWhateverIsNew() throws Exception {
        world.importLines(works("2102.9500", "Ute Unasked", "Tilo Told"));
        long person = world.author("Ute Unasked");
        String path = world.path("Ute Unasked");
        String base = "/researchers/" + person;
        long member = people.member("Fred Follower");
        long follower = people.member("Frida Follower");
        assertThat(answer(post(base + "/follow"), follower)).isEqualTo(303);
        assertThat(answer(get("/feed"), follower)).isEqualTo(200);
        unlist(person);
        try {
            for (String gone : List.of(
                    path,
                    path + ".atom",
                    path + "/collaborators",
                    base + "/history",
                    base + "/trust.json",
                    base + "/claims/new",
                    base + "/requests",
                    "/report?researcher=" + person,
                    "/unlist?researcher=" + person)) {
                assertThat(answer(get(gone), member)).as(gone).isEqualTo(410);
            }
            for (String refused : List.of("/follow", "/claims", "/requests", "/waiting")) {
                assertThat(answer(
                                post(base + refused)
                                        .param("intent", "DATA")
                                        .param("context", "WORK-1")
                                        .param("text", "Please"),
                                member))
                        .as(refused)
                        .isEqualTo(410);
            }
            world.importLines(
                    SampleWorld.work("2103.95009", "2023-03-04", "News of Ute", "cs.DB", "Tilo Told; Ute Unasked"));
            for (String page : List.of("/feed", "/feed/following", "/feed/follows.opml")) {
                assertThat(mvc.perform(get(page).with(people.as(follower)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .as(page)
                        .doesNotContain("Unasked");
            }
            assertThat(answer(post(base + "/follow/end"), follower))
                    .as("whoever follows can stop")
                    .isEqualTo(303);
        } finally {
            relist(person);
        }
        assertThat(page("/?done=unlisted").select("[role=status]").text()).contains("not shown any more");
        countersAreRight();
    }

    private int answer(MockHttpServletRequestBuilder request, long account) throws Exception {
        return mvc.perform(request.with(people.as(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void isHonouredByEveryLaterImport() throws Exception {
        String lines = works("2102.9200", "Umberto Unfound", "Mona Mentioned; Nils Named");
        world.importLines(lines);
        long person = world.author("Umberto Unfound");
        unlist(person);
        world.importLines(lines);
        assertThat(shown("Umberto Unfound")).isZero();
        world.importLines(lines.replace("\"update_date\":\"2021-03-04\"", "\"update_date\":\"2022-03-04\"")
                .replace("Study", "Revised study"));
        assertThat(shown("Umberto Unfound"))
                .as("a newer record of the same work")
                .isZero();
        world.importLines(SampleWorld.work(
                "2103.92009", "2023-03-04", "A later study", "cs.DB", "Mona Mentioned; Umberto Unfound; Nils Named"));
        assertThat(shown("Umberto Unfound")).as("a work that came later").isZero();
        assertThat(page(world.path("Mona Mentioned")).select("a[href*=unfound]"))
                .isEmpty();
        countersAreRight();
        relist(person);
        mvc.perform(get(world.path("Umberto Unfound")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4 published")))
                .andExpect(content().string(containsString("Revised study")));
        countersAreRight();
    }

    @Test
    void isHonouredWhereTheHiddenRecordAndItsWorksWereLost() throws Exception {
        String lines = works("2102.9300", "Ursula Unheard", "Otto Other; Pia Other");
        world.importLines(lines);
        long person = world.author("Ursula Unheard");
        unlist(person);
        List<Long> everybody = jdbc.sql(
                        "SELECT id FROM author WHERE name IN ('Ursula Unheard', 'Otto Other', 'Pia Other')")
                .query((row, number) -> row.getLong(1))
                .list();
        jdbc.sql("DELETE FROM authorship WHERE author_id IN (:all)")
                .param("all", everybody)
                .update();
        jdbc.sql("DELETE FROM author WHERE id IN (:all)")
                .param("all", everybody)
                .update();
        jdbc.sql("DELETE FROM work WHERE arxiv_id LIKE '2102.9300%'").update();
        world.importLines(lines);
        assertThat(shown("Otto Other")).isEqualTo(1);
        assertThat(shown("Ursula Unheard")).isZero();
        mvc.perform(get(world.path("Ursula Unheard"))).andExpect(status().isGone());
        countersAreRight();
    }

    @Test
    void keepsNothingReadableOfWhoIsSuppressed() throws IOException {
        world.importLines(works("2102.9400", "Ugo Unread", "Rosa Read"));
        unlist(world.author("Ugo Unread"));
        assertThat(jdbc.sql("SELECT string_agg(s::text, '') FROM suppression s")
                        .query((row, number) -> row.getString(1))
                        .single())
                .doesNotContainIgnoringCase("unread")
                .doesNotContain("2102.9400");
    }

    private static String works(String series, String person, String others) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            lines.append(
                    SampleWorld.work(series + i, "2021-03-04", "Study " + series + i, "cs.DB", others + "; " + person));
        }
        return lines.toString();
    }

    private void unlist(long person) {
        transaction.executeWithoutResult(
                status -> assertThat(unlisting.unlist(person)).isTrue());
        transaction.executeWithoutResult(
                status -> assertThat(unlisting.unlist(person)).isFalse());
    }

    private void relist(long person) {
        transaction.executeWithoutResult(
                status -> assertThat(unlisting.relist(person)).isTrue());
    }

    private int shown(String name) throws Exception {
        return page("/search?type=researchers&q=" + name.replace(" ", "%20"))
                .select(".person")
                .size();
    }

    private void countersAreRight() {
        assertThat(checks)
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }

    /** Every page that can be reached from a search and a researcher, by path. */
    private Map<String, String> crawl() throws Exception {
        Map<String, String> seen = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/search?q=Prafulla", world.path("Tom Henighan")));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (seen.containsKey(path) || path.contains("?") && !path.startsWith("/search") || seen.size() > 600) {
                continue;
            }
            MockHttpServletResponse answer =
                    mvc.perform(get(URI.create(path))).andReturn().getResponse();
            seen.put(path, answer.getContentAsString());
            if (answer.getRedirectedUrl() == null) {
                for (Element link :
                        Jsoup.parse(answer.getContentAsString()).select("main a[href^=/]:not([rel~=nofollow])")) {
                    String next = link.attr("href").replaceFirst("#.*", "").replace(" ", "%20");
                    if (next.matches("/(works|researchers|topics|institutions)/.*")) {
                        waiting.add(next);
                    }
                }
            }
        }
        return seen;
    }

    private static List<String> leadingTo(long person, Map<String, String> pages) {
        return pages.entrySet().stream()
                .filter(page -> page.getValue().contains("/researchers/" + person + "/"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
