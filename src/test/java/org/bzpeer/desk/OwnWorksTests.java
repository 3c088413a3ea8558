package org.bzpeer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which works are the owner’s: answering, taking off, bringing back, adding, confirming. */
class OwnWorksTests extends DeskSite {

    @Autowired
    private ShareReview shareReview;

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

    private long holder(long work) {
        return jdbc.sql("SELECT author_ids[1] FROM byline WHERE work_id = ?")
                .param(work)
                .query(Long.class)
                .single();
    }
}
