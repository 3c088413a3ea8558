package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an unlisted record answers to those who ask for it. */
class UnlistingTests extends UnlistedPeople {

    @Autowired
    private People people;

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
}
