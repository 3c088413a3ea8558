package org.bzpeer.search;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** The pages of the search as a visitor reads them; each has to be there. */
record SearchVisit(MockMvc mvc) {

    Document page(String address) throws Exception {
        return read(get(URI.create(address)));
    }

    /** Returns what the page says about a query. */
    String results(String query) throws Exception {
        return read(get("/search").param("q", query)).select("main").text();
    }

    /** Returns a query as it stands in an address. */
    static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Document read(RequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
