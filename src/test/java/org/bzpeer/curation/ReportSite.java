package org.bzpeer.curation;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A record with three works, to be reported and decided about. */
@SiteTest
abstract class ReportSite {

    static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    SampleWorld world;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    long author;

    long work;

    @BeforeEach
    void aRecordWithThreeWorks() throws IOException {
        if (number("SELECT count(*) FROM author WHERE name = 'Rudi Reportable'") == 0) {
            for (int i = 1; i <= 3; i++) {
                world.importLines(SampleWorld.work(
                        "2105.8100" + i,
                        "2021-05-0" + i,
                        "Reported study " + i,
                        "cs.DB",
                        "Rudi Reportable; Sina Side"));
            }
        }
        author = number("SELECT min(id) FROM author WHERE name = 'Rudi Reportable'");
        work = number("SELECT min(work_id) FROM authorship WHERE author_id = " + author);
    }

    MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request, String kind, String note) {
        String address = "2001:db8:" + Integer.toHexString(ADDRESS.incrementAndGet()) + "::1";
        return request.with(r -> {
                    r.setRemoteAddr(address);
                    return r;
                })
                .param("researcher", String.valueOf(author))
                .param("work", String.valueOf(work))
                .param("kind", kind)
                .param("note", note);
    }

    long number(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).single();
    }

    String text(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).single();
    }
}
