package org.bzpeer.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class WorkPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void namesItsLastingAddressInFull() throws Exception {
        String path = jdbc.sql("SELECT '/works/' || id || '/' || slug FROM work WHERE arxiv_id = '2102.01293'")
                .query(String.class)
                .single();
        Document page = page(path);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://people.example.org" + path);
        assertThat(page.select("meta[property='og:url']").attr("content"))
                .isEqualTo("https://people.example.org" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/search"})
    void namesTheLastingAddressOfTheOtherPages(String path) throws Exception {
        assertThat(page(path).select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://people.example.org" + path);
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).header("Host", "evil.example"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
