package org.bzpeer.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.correction.CorrectionForms.led;

import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.correction.CorrectionWorld.Two;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is kept for an undo goes in time, and with a name that is forgotten. */
@SiteTest
class KeptRowsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CorrectionWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KeptRows rows;

    private CorrectionForms forms;

    private long curator;

    @BeforeEach
    void engage() {
        curator = people.curator("Keto Kept");
        forms = new CorrectionForms(mvc, people);
    }

    @Test
    void theRowsOfACorrectionGoAfterFourHundredDays() throws Exception {
        String old = merge(world.furnished());
        String young = merge(world.furnished());
        date(old, KeptRows.KEPT_DAYS + 1);
        date(young, KeptRows.KEPT_DAYS - 1);
        rows.drop();

        assertThat(kept(old)).isZero();
        assertThat(kept(young)).isPositive();
        assertThat(page(old)).contains("What an undo needs is kept no longer").contains("Same thesis.");
        assertThat(page(young)).doesNotContain("kept no longer");
        String refused = forms.send(curator, old + "/undo").getContentAsString();
        assertThat(refused).contains("role=\"alert\"", "kept no longer");
        assertThat(undone(old)).isFalse();
        assertThat(forms.send(curator, young + "/undo").getStatus()).isEqualTo(302);
        assertThat(undone(young)).isTrue();
    }

    @Test
    void aForgottenNameIsForgottenHereToo() throws Exception {
        Two two = world.furnished();
        long owner = people.member("Nomen Novum");
        jdbc.sql("UPDATE author SET owner_id = ?, claim_state = 'CLAIMED', held = true WHERE id = ?")
                .params(owner, two.small())
                .update();
        jdbc.sql(
                        "INSERT INTO author_name_form (author_id, name, family_name, block) VALUES (?, 'Dead Name', 'Name', 'name d')")
                .param(two.large())
                .update();
        String made = merge(two.small(), two.large());
        String other = merge(world.furnished());
        assertThat(holding("Dead Name")).isPositive();

        led(forms.send(owner, "/desk/" + two.small() + "/former-names/forget", "name", "dead name"));
        assertThat(holding("Dead Name")).isZero();
        assertThat(kept(other)).isPositive();
        assertThat(page(made)).contains("when a name in it is forgotten");
    }

    private String merge(Two two) throws Exception {
        return merge(two.large(), two.small());
    }

    private String merge(long keep, long gone) throws Exception {
        return forms.merge(curator, keep, gone, "Same thesis.");
    }

    private String page(String made) throws Exception {
        return forms.page(curator, made).html();
    }

    private void date(String made, int days) {
        jdbc.sql("UPDATE correction SET made_at = now() - make_interval(days => ?) WHERE id = ?")
                .params(days, number(made))
                .update();
    }

    private boolean undone(String made) {
        return jdbc.sql("SELECT undone_at IS NOT NULL FROM correction WHERE id = ?")
                .param(number(made))
                .query(Boolean.class)
                .single();
    }

    private long kept(String made) {
        return jdbc.sql("SELECT count(*) FROM correction_change WHERE correction_id = ?")
                .param(number(made))
                .query(Long.class)
                .single();
    }

    private long holding(String name) {
        return jdbc.sql("SELECT count(*) FROM correction_change c WHERE c::text ILIKE ?")
                .param("%" + name + "%")
                .query(Long.class)
                .single();
    }

    private static long number(String made) {
        return Long.parseLong(made.replaceFirst(".*/", ""));
    }
}
