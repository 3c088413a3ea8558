package org.bzpeer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** After a change of name nothing on the site says the former one, whatever is imported later. */
@SiteTest
class NameChangeTests {

    private static final String MOVED = "2101.91001";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Check> checks;

    @Test
    void replacesTheFormerNameEverywhereAndForGood() throws Exception {
        String first = work(
                MOVED,
                "2021-01-05",
                "Signed before",
                "cs.DB",
                "Wanda Wrenfield; Oskar Ottensen; Petra Pellworm; Robert Formerly");
        String second = work(
                "2101.91002", "2021-02-05", "Signed too", "cs.DB", "Robert Formerly; Oskar Ottensen; Wanda Wrenfield");
        String third = work(
                "2101.91003", "2021-03-05", "Signed shortly", "cs.DB", "R. Formerly; Oskar Ottensen; Wanda Wrenfield");
        world.importLines(first + second + third);
        long author = world.author("Robert Formerly");
        String oldPath = world.path("Robert Formerly");
        long account = Owners.of(author, people, jdbc);
        assertThat(pagesThatSay("formerly", author)).as("before the change").hasSizeGreaterThan(5);

        rename(author, account, "Roberta Newname");

        assertThat(pagesThatSay("formerly", author)).isEmpty();
        assertThat(body("/researchers/" + author + "/roberta-newname")).contains("Roberta Newname");
        MockHttpServletResponse moved = mvc.perform(get(oldPath)).andReturn().getResponse();
        assertThat(moved.getStatus()).isEqualTo(301);
        assertThat(moved.getHeader("Location")).isEqualTo("/researchers/" + author + "/roberta-newname");
        assertThat(moved.getContentAsString()
                        + moved.getHeaderNames().stream().map(moved::getHeaders).toList())
                .doesNotContainIgnoringCase("formerly");
        assertThat(body("/arxiv/" + MOVED, true)).contains("Roberta Newname").contains("Wanda Wrenfield");
        assertThat(results("formerly")).doesNotContain("Roberta");
        assertThat(results("formerli")).doesNotContainIgnoringCase("formerly");
        assertThat(results("Roberta Newname")).contains("3 works");

        world.importLines(first + second + third);
        assertThat(pagesThatSay("formerly", author)).as("the same file again").isEmpty();

        String newer = first.replace("Signed before", "Signed before, mended")
                .replace("\"update_date\":\"2021-01-05\"", "\"update_date\":\"2022-01-05\"");
        String further = work(
                "2101.91004",
                "2021-04-05",
                "A further one",
                "cs.DB",
                "Robert Formerly; Wanda Wrenfield; Oskar Ottensen");
        String underTheNewName = work(
                "2101.91005",
                "2021-05-05",
                "Under the new name",
                "cs.DB",
                "Roberta Newname; Wanda Wrenfield; Oskar Ottensen");
        world.importLines(newer + further + underTheNewName);
        assertThat(works(author)).as("both names lead to the record").isEqualTo(5);
        assertThat(pagesThatSay("formerly", author))
                .as("a newer record and new works")
                .isEmpty();

        String corrected = second.replace("\"Formerly\",\"Robert\"", "\"Newname\",\"Roberta\"")
                .replace("\"update_date\":\"2021-02-05\"", "\"update_date\":\"2023-02-05\"");
        world.importLines(corrected);
        assertThat(works(author)).as("the publisher has corrected the list").isEqualTo(5);

        rename(author, account, "Bobbie Thirdname");
        assertThat(pagesThatSay("newname", author)).as("changed once more").isEmpty();
        assertThat(pagesThatSay("formerly", author)).isEmpty();
        assertThat(checks).allSatisfy(check -> assertThat(check.differences()).isEmpty());
        Owners.end(author, jdbc);
    }

    @Test
    void recognisesWorksUnderAFormerNameThatIsOnNoWorkYet() throws Exception {
        world.importLines(
                work("2101.91010", "2021-01-05", "Known", "cs.DB", "Mary Nowadays; Xaver Xylander; Yana Yarrow"));
        long author = world.author("Mary Nowadays");
        long account = Owners.of(author, people, jdbc);
        mvc.perform(post("/desk/{id}/former-names", author)
                        .with(people.as(account))
                        .param("name", "Mary Earlier"))
                .andExpect(redirectedUrl("/desk/" + author + "?done=former"));
        world.importLines(
                work("2001.91010", "2020-01-05", "Older", "cs.DB", "Mary Earlier; Xaver Xylander; Yana Yarrow"));
        assertThat(works(author)).isEqualTo(2);
        assertThat(mvc.perform(get("/desk/{id}", author).with(people.as(account)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("1 name is")
                .doesNotContain("Earlier");
        Owners.end(author, jdbc);
    }

    @Test
    void forgetsAFormerNameUnlessAWorkIsRecognisedByIt() throws Exception {
        world.importLines(
                work("2101.91020", "2021-01-05", "Only one", "cs.DB", "Frida Forgetful; Xena Xylo; Yuri Yarn"));
        long author = world.author("Frida Forgetful");
        long account = Owners.of(author, people, jdbc);
        rename(author, account, "Frida Fresh");
        mvc.perform(post("/desk/{id}/former-names", author)
                        .with(people.as(account))
                        .param("name", "Frida Wed"))
                .andExpect(redirectedUrl("/desk/" + author + "?done=former"));
        mvc.perform(post("/desk/{id}/former-names/forget", author)
                        .with(people.as(account))
                        .param("name", " frida wed "))
                .andExpect(redirectedUrl("/desk/" + author + "?done=forgotten"));
        for (String needed : List.of("Frida Forgetful", "Frida Fresh", "Frida Wed", "")) {
            String page = mvc.perform(post("/desk/{id}/former-names/forget", author)
                            .with(people.as(account))
                            .param("name", needed))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Jsoup.parse(page).select("#former-problem").text())
                    .as(needed)
                    .isNotEmpty();
        }
        mvc.perform(post("/desk/{id}/former-names/forget", author)
                        .with(people.as(people.member("Somebody")))
                        .param("name", "Frida Forgetful"))
                .andExpect(status().isNotFound());
        world.importLines(work("2001.91020", "2020-01-05", "Under it", "cs.DB", "Frida Wed; Xena Xylo; Yuri Yarn"));
        assertThat(works(author)).as("a forgotten name leads nowhere").isEqualTo(1);
        Owners.end(author, jdbc);
    }

    private void rename(long author, long account, String name) throws Exception {
        mvc.perform(post("/desk/{id}/name", author).with(people.as(account)).param("name", name))
                .andExpect(redirectedUrl("/desk/" + author + "?done=name"));
    }

    private int works(long author) {
        return jdbc.sql("SELECT works FROM author WHERE id = ?")
                .param(author)
                .query(Integer.class)
                .single();
    }

    /** Crawls from the record over all that is linked from it, two steps far, and every other format that is announced. */
    private Set<String> pagesThatSay(String word, long author) throws Exception {
        Set<String> saying = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open =
                new ArrayDeque<>(List.of("/", "/researchers/" + author, "/researchers/" + author + "/history"));
        Deque<String> next = new ArrayDeque<>();
        for (int step = 0; step < 3; step++) {
            while (!open.isEmpty()) {
                String path = open.pop();
                if (!seen.add(path) || path.startsWith("/login")) {
                    continue;
                }
                MockHttpServletResponse answer =
                        mvc.perform(get(java.net.URI.create(path))).andReturn().getResponse();
                String text = answer.getContentAsString() + answer.getHeader("Location") + answer.getHeader("Link");
                if (text.toLowerCase(Locale.ROOT).contains(word)) {
                    saying.add(path);
                }
                if (answer.getStatus() == 301) {
                    open.push(String.valueOf(answer.getHeader("Location")));
                }
                for (Element link : Jsoup.parse(answer.getContentAsString()).select("[href^=/]:not([rel~=nofollow])")) {
                    next.add(link.attr("href").replaceFirst("#.*", ""));
                }
            }
            open.addAll(next);
            next.clear();
        }
        assertThat(seen).hasSizeGreaterThan(10);
        return saying;
    }

    private String results(String query) throws Exception {
        return Jsoup.parse(mvc.perform(get("/search").param("q", query))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main section, main ol, main ul, main article, main p")
                .text();
    }

    private String body(String path) throws Exception {
        return body(path, false);
    }

    private String body(String path, boolean follow) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();
        return follow ? body(String.valueOf(answer.getHeader("Location")), false) : answer.getContentAsString();
    }
}
