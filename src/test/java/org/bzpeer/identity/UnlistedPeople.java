package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests about unlisted people have in common: hiding somebody, showing them again, and looking at pages. */
@SiteTest
abstract class UnlistedPeople {

    @Autowired
    MockMvc mvc;

    @Autowired
    SampleWorld world;

    @Autowired
    private Unlisting unlisting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<Check> checks;

    static String works(String series, String person, String others) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            lines.append(
                    SampleWorld.work(series + i, "2021-03-04", "Study " + series + i, "cs.DB", others + "; " + person));
        }
        return lines.toString();
    }

    void unlist(long person) {
        transaction.executeWithoutResult(
                status -> assertThat(unlisting.unlist(person)).isTrue());
        transaction.executeWithoutResult(
                status -> assertThat(unlisting.unlist(person)).isFalse());
    }

    void relist(long person) {
        transaction.executeWithoutResult(
                status -> assertThat(unlisting.relist(person)).isTrue());
    }

    int shown(String name) throws Exception {
        return page("/search?type=researchers&q=" + name.replace(" ", "%20"))
                .select(".person")
                .size();
    }

    void countersAreRight() {
        assertThat(checks)
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }

    Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
