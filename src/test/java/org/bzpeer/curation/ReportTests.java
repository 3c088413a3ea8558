package org.bzpeer.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reporting a fault of a record. */
class ReportTests extends ReportSite {

    @Test
    void takesAReportFromSomebodyWithoutAnAccount() throws Exception {
        String page = mvc.perform(get("/researchers/" + author + "/rudi-reportable"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String link = Jsoup.parse(page)
                .select("a:contains(This is not my work)")
                .first()
                .attr("href");
        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(cookie().doesNotExist("SESSION"))
                .andExpect(content().string(containsString("Rudi Reportable")));
        mvc.perform(from(post("/report").with(people.form()), "NOT_THEIRS", "It is by a namesake in Graz."))
                .andExpect(redirectedUrlPattern("/report?researcher=*&work=*&done=sent"));
        assertThat(
                        number(
                                "SELECT count(*) FROM wrong_work_report WHERE note = 'It is by a namesake in Graz.' AND account_id IS NULL"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "turn \u202e me"})
    void saysWhatIsWrongBesideTheFieldAndKeepsTheChoice(String note) throws Exception {
        String html = mvc.perform(from(post("/report").with(people.form()), "WRONG_DATA", note))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).select("#note-problem").text()).isNotEmpty();
        assertThat(Jsoup.parse(html).select("input[name=kind][checked]").attr("value"))
                .isEqualTo("WRONG_DATA");
    }

    @Test
    void refusesNonsenseClearly() throws Exception {
        mvc.perform(from(post("/report").with(people.form()), "NONSENSE", "x"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose what is wrong")));
        mvc.perform(from(post("/report").with(people.form()), "OTHER", "x".repeat(100_000)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("At most 1,000")));
        mvc.perform(from(post("/report"), "OTHER", "no token")).andExpect(status().isForbidden());
        mvc.perform(post("/report").with(people.form())).andExpect(status().isNotFound());
        mvc.perform(get("/report")).andExpect(status().isBadRequest());
        mvc.perform(get("/report?researcher=" + author + "&work=999999999")).andExpect(status().isNotFound());
        mvc.perform(get("/report?researcher=0")).andExpect(status().isNotFound());
    }

    @Test
    void slowsDownWhoReportsTooOften() throws Exception {
        String address = "203.0.113." + ADDRESS.incrementAndGet();
        for (int i = 0; i < 20; i++) {
            mvc.perform(
                    from(post("/report").with(people.form()), "OTHER", "again").with(request -> {
                        request.setRemoteAddr(address);
                        return request;
                    }));
        }
        mvc.perform(from(post("/report").with(people.form()), "OTHER", "again").with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }
}
