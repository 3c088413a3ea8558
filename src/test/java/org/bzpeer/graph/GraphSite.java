package org.bzpeer.graph;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The front door to the pages of the graph. */
@SiteTest
abstract class GraphSite {

    @Autowired
    MockMvc mvc;

    @Autowired
    SampleWorld world;

    @Autowired
    JdbcClient jdbc;

    String graph(String name) {
        return "/researchers/" + world.author(name) + "/graph";
    }

    Document page(String path) throws Exception {
        return Jsoup.parse(body(path));
    }

    String body(String path) throws Exception {
        return mvc.perform(get(URI.create(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
