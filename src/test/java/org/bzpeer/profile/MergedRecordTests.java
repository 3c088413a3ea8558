package org.bzpeer.profile;

import static org.bzpeer.imports.SampleWorld.work;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A merged record's old addresses, each part of it. */
@SiteTest
class MergedRecordTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"", "/collaborators"})
    void leadsToTheSamePartOfTheSurvivorsPage(String part) throws Exception {
        long old = merged();
        mvc.perform(get("/researchers/" + old + "/maria-merged" + part + "?sort=oldest"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", world.path("Maria Merged") + part + "?sort=oldest"));
        mvc.perform(get(world.path("Maria Merged") + part)).andExpect(status().isOk());
    }

    @Test
    void leadsToTheSurvivorsTrust() throws Exception {
        long old = merged();
        String survivor = "/researchers/" + world.author("Maria Merged") + "/trust.json";
        mvc.perform(get("/researchers/" + old + "/trust.json"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", survivor));
        mvc.perform(get(survivor))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"score\"")));
        mvc.perform(get("/researchers/999999999/trust.json")).andExpect(status().isNotFound());
    }

    @Test
    void mendsTheReadablePartOfACollaboratorsAddress() throws Exception {
        merged();
        long survivor = world.author("Maria Merged");
        mvc.perform(get("/researchers/" + survivor + "/somebody-else/collaborators"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", world.path("Maria Merged") + "/collaborators"));
        mvc.perform(get("/researchers/999999999/x/collaborators")).andExpect(status().isNotFound());
    }

    /** Makes sure of the merge, and returns the id of the record that went. */
    private long merged() throws IOException {
        world.importLines(work("2304.90001", "2021-01-05", "Sorting lists", "cs.DB", "Maria Merged; Nina Narrow")
                + work("2304.90002", "2021-01-06", "Elliptic curves", "math.AG", "Maria Merged; Otto Oval"));
        world.importLines(
                work("2304.90003", "2021-01-07", "Option prices", "q-fin.PM", "Maria Merged; Nina Narrow; Otto Oval"));
        return jdbc.sql("SELECT old_id FROM author_redirect WHERE author_id = ?")
                .param(world.author("Maria Merged"))
                .query(Long.class)
                .single();
    }
}
