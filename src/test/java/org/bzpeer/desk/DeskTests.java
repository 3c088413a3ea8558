package org.bzpeer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.account.PersonalData;
import org.bzpeer.catalog.OwnershipEnded;
import org.bzpeer.catalog.OwnershipRestored;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class DeskTests {

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

    @Autowired
    private List<PersonalData> personalData;

    @Autowired
    private ShareReview shareReview;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void isThereForTheOwnerAlone() throws Exception {
        long author = imported("2101.92001", "Desk Alone", "Ann Deskalone; Bo Partnerone");
        long owner = Owners.of(author, people, jdbc);
        long other = people.member("Somebody else");
        long curator = people.curator("A curator");
        List<String> pages = List.of("", "/works", "/works/add", "/coauthors");
        for (String page : pages) {
            String path = "/desk/" + author + page;
            mvc.perform(get(path).with(people.as(owner))).andExpect(status().isOk());
            mvc.perform(get(path).with(people.as(other))).andExpect(status().isNotFound());
            mvc.perform(get(path).with(people.as(curator))).andExpect(status().isNotFound());
            mvc.perform(get(path)).andExpect(status().is3xxRedirection());
        }
        for (String verb : List.of("/name", "/former-names", "/profile", "/confirmation", "/works", "/works/add")) {
            mvc.perform(post("/desk/" + author + verb).with(people.as(other)).param("name", "Mallory Thief"))
                    .andExpect(status().isNotFound());
        }
        assertThat(page(get("/desk").with(people.as(owner))).text()).contains("Ann Deskalone", "1 work");
        assertThat(page(get("/desk").with(people.as(other))).text()).contains("No record is linked");
        assertThat(page(get("/researchers/{id}/ann-deskalone", author)).text()).contains("Ann Deskalone");
        Owners.end(author, jdbc);
    }

    @Test
    void showsBioHomepageAndPinnedWorksOnThePage() throws Exception {
        world.importLines(work("2101.92010", "2021-01-05", "Old and pinned", "cs.DB", "Una Pinnerup; Vito Partnertwo")
                + work("2101.92011", "2022-01-05", "New and not", "cs.DB", "Una Pinnerup; Vito Partnertwo"));
        long author = world.author("Una Pinnerup");
        long owner = Owners.of(author, people, jdbc);
        act(
                        post("/desk/{id}/profile", author)
                                .param("bio", "Databases & <b>time</b>")
                                .param("homepage", "https://una.example.org/~una"),
                        owner)
                .andExpect(redirectedUrl("/desk/" + author + "?done=profile"));
        review(author, owner, "pin", "all", workId("Old and pinned"));
        Document page = page(get(world.path("Una Pinnerup")));
        assertThat(page.text()).contains("Databases & <b>time</b>").doesNotContain("contributes to research discovery");
        assertThat(page.select("a[rel='me nofollow']").attr("href")).isEqualTo("https://una.example.org/~una");
        assertThat(page.select(".published").text())
                .containsSubsequence(
                        "2 published item(s)", "Pinned by the researcher", "Old and pinned", "New and not");
        assertThat(page.select("article")).hasSize(2);
        assertThat(page(get(world.path("Una Pinnerup") + "?sort=oldest")).text())
                .doesNotContain("Pinned by the researcher");
        assertThat(page(get("/researchers/{id}/history", author)).text()).contains("Profile changed, by the owner");
        Owners.end(author, jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://una.example.org",
                "https://",
                "https://localhost",
                "https://user@example.org",
                "javascript:alert(1)",
                "https://example.org/\"onmouseover=1",
                "example.org"
            })
    void refusesWhatIsNoAddressAndKeepsWhatWasTyped(String typed) throws Exception {
        long author = jdbc.sql("SELECT coalesce((SELECT id FROM author WHERE name = 'Kepler Typed'), 0)")
                .query(Long.class)
                .single();
        if (author == 0) {
            author = imported("2101.92012", "Typed", "Kepler Typed; Lin Partnersix");
        }
        long owner = Owners.of(author, people, jdbc);
        Document page = page(post("/desk/{id}/profile", author)
                .with(people.as(owner))
                .param("bio", "Kept line")
                .param("homepage", typed));
        assertThat(page.select("#homepage-problem").text()).contains("https://");
        assertThat(page.select("input[name=homepage]").attr("value")).isEqualTo(typed);
        assertThat(page.select("input[name=bio]").attr("value")).isEqualTo("Kept line");
        Owners.end(author, jdbc);
    }

    @Test
    void answersBadInputInTheFormsLanguage() throws Exception {
        long author = imported("2101.92013", "Bad input", "Bad Inputter; Lin Partnerseven");
        long owner = Owners.of(author, people, jdbc);
        for (String typed : List.of("", " ", "x".repeat(101), "a\u0000b", "a\u202Eb", "\u0007", "123")) {
            for (String verb : List.of("name", "former-names")) {
                mvc.perform(post("/desk/{id}/" + verb, author)
                                .with(people.as(owner))
                                .param("name", typed))
                        .andExpect(result ->
                                assertThat(result.getResponse().getStatus()).isIn(200, 400));
            }
            mvc.perform(post("/desk/{id}/works/add", author)
                            .with(people.as(owner))
                            .param("identifier", typed))
                    .andExpect(result ->
                            assertThat(result.getResponse().getStatus()).isIn(200, 400));
        }
        mvc.perform(post("/desk/{id}/works", author)
                        .with(people.as(owner))
                        .param("work", "x", "99999999999999999999", "-1")
                        .param("after", "'")
                        .param("act", "mine"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/desk/{id}/works", author)
                        .with(people.as(owner))
                        .param("work", String.valueOf(workId("Bad input")))
                        .param("act", "burn"))
                .andExpect(status().isBadRequest());
        assertThat(world.author("Bad Inputter")).isEqualTo(author);
        Owners.end(author, jdbc);
    }

    @Test
    void givesAndTakesThePointsForReviewedWorks() throws Exception {
        String five = "";
        for (int i = 0; i < 5; i++) {
            five += work(
                    "2101.9202" + i, "2021-01-0" + (i + 1), "Reviewed " + i, "cs.DB", "Rhea Reviewera; Sid Partnertri");
        }
        world.importLines(five);
        long author = world.author("Rhea Reviewera");
        long owner = Owners.of(author, people, jdbc);
        int before = score(author);
        for (int i = 0; i < 3; i++) {
            review(author, owner, "mine", "unanswered", workId("Reviewed " + i));
        }
        assertThat(score(author)).isEqualTo(before);
        review(author, owner, "mine", "unanswered", workId("Reviewed 3"));
        assertThat(score(author)).isEqualTo(before + 4);
        world.importLines(work("2101.92026", "2021-02-01", "Reviewed 6", "cs.DB", "Rhea Reviewera; Sid Partnertri")
                + work("2101.92027", "2021-02-02", "Reviewed 7", "cs.DB", "Rhea Reviewera; Sid Partnertri"));
        shareReview.run();
        assertThat(score(author)).isEqualTo(before);
        act(post("/desk/{id}/confirmation", author), owner)
                .andExpect(redirectedUrl("/desk/" + author + "?done=confirmed"));
        assertThat(score(author)).isEqualTo(before + 3);
        assertThat(page(get("/desk/{id}", author).with(people.as(owner)))
                        .select(".desk__steps tbody tr")
                        .eachText()
                        .getFirst())
                .contains("A1", "+20");
        assertThat(page(get("/researchers/{id}/history", author)).text()).contains("2 works added, by an import");
        everyCounterIsRight();
        Owners.end(author, jdbc);
    }

    @Test
    void takesAWorkOffForGoodAndBringsItBack() throws Exception {
        world.importLines(work(
                        "2101.92030",
                        "2021-01-05",
                        "Truly hers",
                        "cs.DB",
                        "Nell Notallmine; Olaf Partnerquad; Pia Partnerquin")
                + work(
                        "2101.92031",
                        "2021-01-06",
                        "Not hers",
                        "cs.DB",
                        "Nell Notallmine; Olaf Partnerquad; Pia Partnerquin"));
        long author = world.author("Nell Notallmine");
        long owner = Owners.of(author, people, jdbc);
        long work = workId("Not hers");
        review(author, owner, "not-mine", "unanswered", work);
        assertThat(titles(author)).containsExactly("Truly hers");
        long other = holder(work);
        assertThat(other).isNotEqualTo(author);
        assertThat(page(get("/works/{id}/not-hers", work)).select("a[href^=/researchers/" + other + "/]"))
                .isNotEmpty();

        world.importLines(work(
                                "2101.92031",
                                "2021-01-06",
                                "Not hers, newer",
                                "cs.DB",
                                "Nell Notallmine; Olaf Partnerquad; Pia Partnerquin")
                        .replace("\"update_date\":\"2021-01-06\"", "\"update_date\":\"2022-01-06\"")
                + work(
                        "2101.92032",
                        "2021-01-07",
                        "One more",
                        "cs.DB",
                        "Nell Notallmine; Olaf Partnerquad; Pia Partnerquin"));
        assertThat(holder(work)).as("an import does not join them again").isNotEqualTo(author);
        everyCounterIsRight();

        assertThat(page(get("/desk/{id}/works?show=removed", author).with(people.as(owner)))
                        .text())
                .contains("Not hers");
        review(author, owner, "restore", "removed", work);
        assertThat(holder(work)).isEqualTo(author);
        assertThat(titles(author)).contains("Not hers, newer");
        assertThat(page(get("/researchers/{id}/history", author)).text())
                .containsSubsequence("A work brought back, by the owner", "A work taken off, by the owner");
        everyCounterIsRight();
        Owners.end(author, jdbc);
    }

    @Test
    void keepsAClaimedRecordThatHasLostItsLastWork() throws Exception {
        long author = imported("2101.92035", "A work all by itself", "Otto Onlyone; Pia Partnerundec");
        long owner = Owners.of(author, people, jdbc);
        review(author, owner, "not-mine", "unanswered", workId("A work all by itself"));
        assertThat(titles(author)).isEmpty();
        assertThat(page(get("/researchers/{id}/otto-onlyone", author)).text()).contains("0 published item(s)");
        act(post("/desk/{id}/name", author).param("name", "Otto Otherwise"), owner);
        assertThat(page(get("/researchers/{id}/otto-otherwise", author)).text()).contains("Otto Otherwise");
        everyCounterIsRight();
        review(author, owner, "restore", "removed", workId("A work all by itself"));
        assertThat(titles(author)).containsExactly("A work all by itself");
        assertThat(page(get("/researchers/{id}/otto-otherwise", author)).text()).doesNotContain("Onlyone");
        everyCounterIsRight();
        Owners.end(author, jdbc);
    }

    @Test
    void addsAWorkThatStandsUnderAFittingNameOnAnotherRecord() throws Exception {
        world.importLines(work("2101.92040", "2021-01-05", "Base", "cs.DB", "Ada Addington; Ben Partnersex")
                + work("2101.92041", "2021-01-06", "Elsewhere", "math.AG", "A. Addington; Cleo Partnersept")
                + work("2101.92042", "2021-01-07", "Strangers", "math.AG", "Zeno Strangerson"));
        long author = world.author("Ada Addington");
        long owner = Owners.of(author, people, jdbc);
        long former = holder(workId("Elsewhere"));
        assertThat(former).isNotEqualTo(author);
        act(post("/desk/{id}/works/add", author).param("identifier", "https://arxiv.org/abs/2101.92041v2"), owner)
                .andExpect(redirectedUrl("/desk/" + author + "/works?show=all&done=added"));
        assertThat(titles(author)).contains("Elsewhere");
        mvc.perform(get("/researchers/{id}", former))
                .andExpect(redirectedUrl("/researchers/" + author + "/ada-addington"));
        Map<String, String> said = Map.of(
                "2101.92042", "No name on this work fits yours",
                "2101.92041", "stands on your record already",
                "2101.99999", "This work is not here yet",
                "10.1000/nothing", "This work is not here yet",
                "my best paper", "neither a DOI");
        for (Map.Entry<String, String> typed : said.entrySet()) {
            Document page = page(
                    post("/desk/{id}/works/add", author).with(people.as(owner)).param("identifier", typed.getKey()));
            assertThat(page.select("main").text()).contains(typed.getValue());
            assertThat(page.select("input[name=identifier]").attr("value")).isEqualTo(typed.getKey());
        }
        everyCounterIsRight();
        Owners.end(author, jdbc);
    }

    @Test
    void confirmsACoauthorsSharedWork() throws Exception {
        long author = imported("2101.92050", "Shared work", "Cora Confirma; Dag Partnerocto");
        long coauthor = world.author("Dag Partnerocto");
        long owner = Owners.of(author, people, jdbc);
        int before = score(coauthor);
        act(post("/desk/{id}/coauthors/{other}", author, coauthor).param("work", "1"), owner)
                .andExpect(redirectedUrl("/desk/" + author + "/coauthors/" + coauthor + "?done=none"));
        assertThat(score(coauthor)).isEqualTo(before);
        act(
                        post("/desk/{id}/coauthors/{other}", author, coauthor)
                                .param("work", String.valueOf(workId("Shared work"))),
                        owner)
                .andExpect(redirectedUrl("/desk/" + author + "/coauthors?done=confirmed"));
        assertThat(score(coauthor)).isEqualTo(before + 1);
        mvc.perform(get("/desk/{id}/coauthors/{other}", author, world.author("Tom Henighan"))
                        .with(people.as(owner)))
                .andExpect(status().isNotFound());
        everyCounterIsRight();
        Owners.end(author, jdbc);
    }

    @Test
    void takesTheEditsOfAFalseOwnerBackAndBringsThemBackAgain() throws Exception {
        world.importLines(work(
                        "2101.92060",
                        "2021-01-05",
                        "Stolen one",
                        "cs.DB",
                        "Vera Victimsen; Wim Partnernona; Xia Partnerdeca")
                + work(
                        "2101.92061",
                        "2021-01-06",
                        "Stolen two",
                        "cs.DB",
                        "Vera Victimsen; Wim Partnernona; Xia Partnerdeca"));
        long author = world.author("Vera Victimsen");
        long owner = Owners.of(author, people, jdbc);
        act(post("/desk/{id}/name", author).param("name", "Mal Falseowner"), owner);
        act(post("/desk/{id}/profile", author).param("bio", "False line").param("homepage", ""), owner);
        review(author, owner, "pin", "all", workId("Stolen one"));
        review(author, owner, "not-mine", "all", workId("Stolen two"));
        act(
                post("/desk/{id}/coauthors/{other}", author, world.author("Wim Partnernona"))
                        .param("work", String.valueOf(workId("Stolen one"))),
                owner);
        assertThat(titles(author)).containsExactly("Stolen one");
        int coauthorScore = score(world.author("Wim Partnernona"));

        transaction.executeWithoutResult(status -> {
            Owners.end(author, jdbc);
            events.publishEvent(new OwnershipEnded(author, owner, true));
        });
        assertThat(world.author("Vera Victimsen")).isEqualTo(author);
        assertThat(titles(author)).containsExactlyInAnyOrder("Stolen one", "Stolen two");
        assertThat(score(world.author("Wim Partnernona"))).isEqualTo(coauthorScore - 1);
        assertThat(page(get(world.path("Vera Victimsen"))).text()).doesNotContain("Falseowner", "False line", "Pinned");
        everyCounterIsRight();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE author SET owner_id = ?, claim_state = 'CLAIMED' WHERE id = ?")
                    .params(owner, author)
                    .update();
            events.publishEvent(new OwnershipRestored(author, owner));
        });
        assertThat(page(get(world.path("Mal Falseowner"))).text()).contains("False line", "Pinned by the researcher");
        assertThat(titles(author)).containsExactly("Stolen one");
        everyCounterIsRight();

        PersonalData data = personalData.stream()
                .filter(part -> part.subject().equals("desk-edits"))
                .findFirst()
                .orElseThrow();
        assertThat(data.export(owner)).hasSizeGreaterThan(4);
        transaction.executeWithoutResult(status -> data.erase(owner));
        assertThat(data.export(owner)).isEmpty();
        Owners.end(author, jdbc);
    }

    @Test
    void readsAllWorksToAnswerForPageByPage() throws Exception {
        long author = world.author(SampleWorld.MIDDLING);
        long owner = Owners.of(author, people, jdbc);
        String next = "/desk/" + author + "/works";
        java.util.Set<String> seen = new java.util.HashSet<>();
        int pages = 0;
        while (!next.isEmpty()) {
            Document page = page(get(java.net.URI.create(next)).with(people.as(owner)));
            seen.addAll(page.select("input[name=work]").eachAttr("value"));
            next = page.select("a[rel=next]").attr("href");
            pages++;
        }
        assertThat(pages).isEqualTo(10);
        assertThat(seen).hasSize(SampleWorld.MIDDLING_WORKS);
        Owners.end(author, jdbc);
    }

    private long imported(String id, String title, String authors) throws Exception {
        world.importLines(work(id, "2021-01-05", title, "cs.DB", authors));
        return world.author(authors.split(";")[0]);
    }

    private void review(long author, long owner, String act, String show, long work) throws Exception {
        act(
                        post("/desk/{id}/works", author)
                                .param("act", act)
                                .param("show", show)
                                .param("work", String.valueOf(work)),
                        owner)
                .andExpect(status().is3xxRedirection());
    }

    private org.springframework.test.web.servlet.ResultActions act(MockHttpServletRequestBuilder request, long owner)
            throws Exception {
        return mvc.perform(request.with(people.as(owner))).andExpect(status().is3xxRedirection());
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private void everyCounterIsRight() {
        assertThat(checks)
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }

    private int score(long author) {
        return jdbc.sql("SELECT trust_score FROM author WHERE id = ?")
                .param(author)
                .query(Integer.class)
                .single();
    }

    private long workId(String title) {
        return jdbc.sql("SELECT id FROM work WHERE title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private long holder(long work) {
        return jdbc.sql("SELECT author_ids[1] FROM byline WHERE work_id = ?")
                .param(work)
                .query(Long.class)
                .single();
    }

    private List<String> titles(long author) {
        return jdbc.sql("SELECT title FROM authorship WHERE author_id = ?")
                .param(author)
                .query(String.class)
                .list();
    }
}
