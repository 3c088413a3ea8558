package org.bzpeer.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.bzpeer.account.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages and forms of corrections, as somebody with an account reads and sends them. */
record CorrectionForms(MockMvc mvc, People people) {

    /** Returns a page, which has to be there. */
    Document page(long account, String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).with(people.as(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** Sends a form of names, each with its value behind it. */
    MockHttpServletResponse send(long account, String path, Object... fields) throws Exception {
        var request = post(path).with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    /** Merges two records of one person, and returns the path of the correction. */
    String merge(long account, long keep, long gone, String note) throws Exception {
        return led(send(
                account,
                "/curation/corrections/merge",
                "keep",
                keep,
                "gone",
                gone,
                "reason",
                "SAME_PERSON",
                "note",
                note));
    }

    /** Returns the path that a form, which has to be taken, leads to. */
    static String led(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl()).replaceFirst("\\?.*", "");
    }
}
