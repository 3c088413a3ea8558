package org.bzpeer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bzpeer.Statements;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The slice on the researcher’s page: what it shows, why, and what it costs. */
class SliceTests extends GraphSite {

    @Autowired
    private Statements statements;

    @Test
    void showsAtMostTwentyFiveNodesAndSaysOfHowMany() throws Exception {
        Document slice = page(graph("Tom Henighan") + "/slice");
        Element drawing = slice.selectFirst(".drawing--wide");
        assertThat(drawing.select(".drawing__spot--person")).hasSize(8);
        assertThat(drawing.select(".drawing__spot--work")).hasSize(5);
        assertThat(drawing.select(".drawing__spot--topic")).hasSize(3);
        assertThat(slice.select(".drawing--narrow .drawing__spot")).hasSize(16);
        int collaborators = jdbc.sql("SELECT collaborators FROM author WHERE id = ?")
                .param(world.author("Tom Henighan"))
                .query(Integer.class)
                .single();
        assertThat(slice.text()).contains("showing 8 of " + collaborators);
        assertThat(slice.select(".ties__group:has(h3:contains(Institutions))").text())
                .contains("None is known here");
    }

    @Test
    void tellsOfEveryLineWhyItIsThere() throws Exception {
        Document slice = page(graph("Tom Henighan") + "/slice");
        for (Element line : slice.select("a.drawing__line")) {
            assertThat(slice.select("details" + line.attr("href")).text())
                    .as(line.attr("href"))
                    .contains("Why?");
        }
        String why = slice.select("#why-p" + world.author("Tom Henighan") + "-p" + world.author("Jared Kaplan"))
                .text();
        assertThat(why)
                .contains("Tom Henighan and Jared Kaplan share 5 works", "weight", "sum of 1/(authors − 1)")
                .contains("Scaling Laws and Interpretability of Learning from Repeated Data", "21 May 2022")
                .contains("And 2 more");
        assertThat(slice.select(".tie:contains(Machine Learning) .tie__why").text())
                .contains("4 works of Tom Henighan have this topic");
    }

    @Test
    void addsUpTheWeightsOfSharedWorks() throws Exception {
        world.importLines(work("2401.10001", "2024-01-05", "With two", "cs.DB", "Wilma Weighed; Xaver Weighed")
                + work("2401.10002", "2024-01-06", "With three", "cs.DB", "Wilma Weighed; Xaver Weighed; Yves Third"));
        String pair = page(graph("Wilma Weighed") + "/with/" + world.author("Xaver Weighed"))
                .text();
        assertThat(pair).contains("They share 2 works", "weight 1.50", "2 authors, 1/1", "3 authors, 1/2");
    }

    @Test
    void standsInThePageAsALinkAndIsLoadedBehindIt() throws Exception {
        String path = world.path("Tom Henighan");
        Document page = page(path);
        Element pending = page.selectFirst(".graph__pending");
        assertThat(pending.attr("data-hx-get")).isEqualTo(graph("Tom Henighan") + "/slice");
        assertThat(pending.select("noscript a").attr("href")).isEqualTo(graph("Tom Henighan"));
        assertThat(page.select("a:contains(Open full explorer)").attr("href")).isEqualTo(graph("Tom Henighan"));
        assertThat(page.text()).doesNotContain("not built yet");
    }

    @Test
    void isTheSameForEverybodyAndMayBeKept() throws Exception {
        for (String part : List.of("", "/slice", ".json", ".graphml", "/with/" + world.author("Jared Kaplan"))) {
            String path = graph("Tom Henighan") + part;
            String tag = mvc.perform(get(path))
                    .andExpect(status().isOk())
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(header().string("Cache-Control", "public, no-cache"))
                    .andReturn()
                    .getResponse()
                    .getHeader("ETag");
            mvc.perform(get(path).header("If-None-Match", String.valueOf(tag)))
                    .andExpect(status().isNotModified())
                    .andExpect(content().string(""));
        }
    }

    @Test
    void costsTheSameFewStatementsWhateverTheHub() throws Exception {
        for (String name : List.of("Tom Henighan", SampleWorld.MIDDLING, SampleWorld.PROLIFIC, "Regular Partner")) {
            String path = graph(name) + "/slice";
            assertThat(statements.during(() -> page(path))).as(name).hasSizeLessThanOrEqualTo(7);
        }
    }

    @Test
    void staysSmallAroundAHub() throws Exception {
        Document slice = page(graph(SampleWorld.PROLIFIC) + "/slice");
        assertThat(slice.select(".drawing--wide .drawing__spot").size()).isLessThanOrEqualTo(22);
        assertThat(slice.text()).contains("showing 6 of 5,000", "Regular Partner");
        assertThat(slice.select(".tie:contains(Regular Partner) .tie__why").text())
                .contains("share 5,000 works");
    }

    @Test
    void staysSmallAroundAWorkOfThreeThousand() throws Exception {
        String crowd = IntStream.range(0, 3000)
                .mapToObj(i -> "Crowd" + word(i) + " Member" + word(i))
                .collect(Collectors.joining(";"));
        world.importLines(work("2402.10001", "2024-02-05", "Seen by a crowd", "hep-ex", crowd));
        long first = world.author("Crowd" + word(0) + " Member" + word(0));
        long id = jdbc.sql("SELECT work_id FROM authorship WHERE author_id = ?")
                .param(first)
                .query(Long.class)
                .single();
        Document page = page("/researchers/" + first + "/graph?open=w" + id);
        assertThat(page.text()).contains("showing 8 of 3,000", "author 2 of 3,000", "author 1 of 3,000");
        assertThat(page.select(".drawing--wide .drawing__spot--person")).hasSize(7);
        assertThat(page.select("section[aria-label='Around Crowd" + word(0) + " Member" + word(0) + "']")
                        .text())
                .contains("People none");
    }

    @Test
    void showsMarkupAsText() throws Exception {
        for (String part : List.of("/slice", "", "/with/" + world.author("Eve Honest"))) {
            Document page = page(graph(SampleWorld.HOSTILE) + part);
            assertThat(page.select("main script, .slice script, img[onerror]"))
                    .as(part)
                    .isEmpty();
            assertThat(page.text()).as(part).contains("<script>alert(1)</script> Mallory", "<img src=x");
        }
    }

    /** A number in letters, since names hold no digits. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; word.length() < 3; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
