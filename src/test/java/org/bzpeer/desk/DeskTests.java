package org.bzpeer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.account.PersonalData;
import org.bzpeer.catalog.OwnershipEnded;
import org.bzpeer.catalog.OwnershipRestored;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What owners say of themselves, and whose desk it is. */
class DeskTests extends DeskSite {

    @Autowired
    private List<PersonalData> personalData;

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
}
