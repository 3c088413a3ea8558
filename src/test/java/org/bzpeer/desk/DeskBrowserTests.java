package org.bzpeer.desk;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk in a browser, with JavaScript off: records with one, five and five hundred works. */
@SiteTest
@Tag("browser")
class DeskBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isAccessibleAndFitsTheScreenAtEverySize() {
        List<Long> records =
                List.of(world.author("Nick Ryder"), world.author("Tom Henighan"), world.author(SampleWorld.MIDDLING));
        long owner = Owners.of(records.getFirst(), people, jdbc);
        jdbc.sql("UPDATE author SET owner_id = ?, claim_state = 'CLAIMED' WHERE id = ANY (?)")
                .params(owner, records.toArray(Long[]::new))
                .update();
        jdbc.sql("UPDATE author SET version = version + 1 WHERE id = ?")
                .param(records.get(1))
                .update();
        List<String> paths = new ArrayList<>(List.of("/desk"));
        for (long record : records) {
            String desk = "/desk/" + record;
            paths.addAll(List.of(
                    desk,
                    desk + "/works",
                    desk + "/works?show=all",
                    desk + "/works?show=removed&done=not-mine",
                    desk + "/works/add",
                    desk + "/coauthors",
                    "/researchers/" + record + "/history"));
        }
        try {
            CHROMIUM.look(people.session(owner), paths);
        } finally {
            records.forEach(record -> Owners.end(record, jdbc));
        }
    }
}
