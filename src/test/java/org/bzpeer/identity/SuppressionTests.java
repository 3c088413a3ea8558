package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.List;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is unlisted stays so, whatever is imported later, by hashes that tell nobody who it is. */
class SuppressionTests extends UnlistedPeople {

    @Autowired
    private JdbcClient jdbc;

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
        String lines = works("2102.9300", "Ursula Unheard", "Otto Unlost; Pia Unlost");
        world.importLines(lines);
        long person = world.author("Ursula Unheard");
        unlist(person);
        List<Long> everybody = jdbc.sql(
                        "SELECT id FROM author WHERE name IN ('Ursula Unheard', 'Otto Unlost', 'Pia Unlost')")
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
        assertThat(shown("Otto Unlost")).isEqualTo(1);
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
}
