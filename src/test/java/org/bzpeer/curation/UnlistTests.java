package org.bzpeer.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class UnlistTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void letsAnOwnerUnlistAtOnce() throws Exception {
        long author = person("Olaf Owner", "2106.82001");
        long owner = people.member("Olaf");
        long other = people.member("Somebody else");
        jdbc.sql("UPDATE author SET owner_id = ? WHERE id = ?")
                .params(owner, author)
                .update();
        String researcher = String.valueOf(author);
        mvc.perform(get("/unlist?researcher=" + author).with(people.as(owner)))
                .andExpect(content().string(containsString("takes effect at once")));
        mvc.perform(post("/unlist/own").param("researcher", researcher).with(people.as(other)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/unlist/own").param("researcher", researcher).with(people.form()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/researchers/" + author + "/olaf-owner")).andExpect(status().isOk());
        mvc.perform(post("/unlist/own").param("researcher", researcher).with(people.as(owner)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/researchers/" + author + "/olaf-owner")).andExpect(status().isGone());
        mvc.perform(get("/unlist?researcher=" + author)).andExpect(status().isGone());
        mvc.perform(get("/report?researcher=" + author)).andExpect(status().isGone());
    }

    @Test
    void takesACodeFromAMailboxAndLeavesTheRestToACurator() throws Exception {
        long author = person("Alma Anonymous", "2106.82002");
        String page = ask(author, "alma@uni-graz.example", "It is me.");
        mvc.perform(get(page)).andExpect(content().string(containsString("eight digits")));
        String code = code("alma@uni-graz.example");
        mvc.perform(post(page + "/code")
                .param("code", code.equals("00000000") ? "1" : "00000000")
                .with(people.form()));
        mvc.perform(get(page + "?wrong=code")).andExpect(content().string(containsString("not the code")));
        mvc.perform(post(page + "/code").param("code", code).with(people.form()));
        mvc.perform(get(page)).andExpect(content().string(containsString("A curator looks at it")));
        mvc.perform(get("/researchers/" + author + "/alma-anonymous")).andExpect(status().isOk());
        long curator = people.curator("Udo Curator");
        mvc.perform(get("/curation/unlistings").with(people.as(curator)))
                .andExpect(content().string(containsString("alma@uni-graz.example")))
                .andExpect(content().string(containsString("looks institutional")));
        long request = request(author);
        mvc.perform(post("/curation/unlistings/" + request)
                        .param("verb", "accept")
                        .with(people.as(curator)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/researchers/" + author + "/alma-anonymous")).andExpect(status().isGone());
        mvc.perform(get(page)).andExpect(content().string(containsString("The record is unlisted")));
        assertThat(jdbc.sql("SELECT count(*) FROM unlisting_request WHERE id = ? AND address IS NULL")
                        .param(request)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .as("the address is forgotten")
                .isEqualTo(1);
        mvc.perform(post("/curation/unlistings/" + request)
                        .param("verb", "accept")
                        .with(people.as(curator)))
                .andExpect(status().isConflict());
        mvc.perform(post("/curation/unlistings/" + request)
                        .param("verb", "undo")
                        .with(people.as(curator)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/researchers/" + author + "/alma-anonymous")).andExpect(status().isOk());
        assertThat(jdbc.sql("SELECT string_agg(action, ' ' ORDER BY id) FROM audit_entry WHERE subject = ?")
                        .param("author " + author)
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("unlisting.accepted unlisting.undone");
    }

    @Test
    void letsNobodyGuessACode() throws Exception {
        long author = person("Gesa Guessed", "2106.82003");
        String page = ask(author, "gesa@people.test", "");
        String code = code("gesa@people.test");
        for (int i = 0; i < 5; i++) {
            mvc.perform(post(page + "/code").param("code", "x" + i).with(people.form()));
        }
        mvc.perform(post(page + "/code").param("code", code).with(people.form()));
        mvc.perform(get(page)).andExpect(content().string(containsString("does not work any more")));
        mvc.perform(get("/unlist/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a@b", "a\u0000@b.example", "two@a.example, three@b.example", "<b>@x"})
    void saysWhatIsWrongBesideTheField(String address) throws Exception {
        long author = person("Fee Form", "2106.82004");
        mvc.perform(post("/unlist")
                        .param("researcher", String.valueOf(author))
                        .param("address", address)
                        .param("statement", "kept words")
                        .with(people.form()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("kept words")));
    }

    @Test
    void asksForAtLeastOneWayToTell() throws Exception {
        long author = person("Emil Empty", "2106.82005");
        mvc.perform(post("/unlist").param("researcher", String.valueOf(author)).with(people.form()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Give an address")));
        mvc.perform(post("/unlist").with(people.form())).andExpect(status().isNotFound());
        mvc.perform(get("/unlist")).andExpect(status().isBadRequest());
    }

    @Test
    void saysInPlainWordsWhatIsKept() throws Exception {
        mvc.perform(get("/privacy"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No cookie is set")));
        mvc.perform(get("/about")).andExpect(content().string(containsString("href=\"/privacy\"")));
    }

    private long person(String name, String arxivId) throws IOException {
        world.importLines(SampleWorld.work(arxivId, "2021-06-01", "A study of " + name, "cs.DB", name));
        return world.author(name);
    }

    private String ask(long author, String address, String words) throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/unlist")
                        .param("researcher", String.valueOf(author))
                        .param("address", address)
                        .param("statement", words)
                        .with(people.form()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String code(String address) {
        String subject = jdbc.sql("SELECT subject FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1")
                .param(address)
                .query((row, number) -> row.getString(1))
                .single();
        Matcher code = Pattern.compile("\\d{8}").matcher(subject);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private long request(long author) {
        return jdbc.sql("SELECT max(id) FROM unlisting_request WHERE author_id = ?")
                .param(author)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
