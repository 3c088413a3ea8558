package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;

/** No page leads to somebody who is unlisted, and none is lost once they are listed again. */
class UnlistedPagesTests extends UnlistedPeople {

    @Test
    void leavesNoWayToTheRecordOnAnyPageOfTheSample() throws Exception {
        long person = world.author("Prafulla Dhariwal");
        Map<String, String> before = crawl();
        assertThat(leadingTo(person, before)).as("pages that lead there").hasSizeGreaterThan(5);
        unlist(person);
        try {
            Map<String, String> after = crawl();
            assertThat(leadingTo(person, after)).isEmpty();
            assertThat(after.values()).anyMatch(html -> html.contains("Prafulla Dhariwal"));
            try (InputStream sample = new ClassPathResource("sample/arxiv-works.jsonl").getInputStream()) {
                world.importLines(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(crawl().keySet()).isEqualTo(after.keySet());
            countersAreRight();
        } finally {
            relist(person);
        }
        Map<String, String> again = crawl();
        assertThat(again.keySet()).isEqualTo(before.keySet());
        assertThat(leadingTo(person, again)).isEqualTo(leadingTo(person, before));
        countersAreRight();
    }

    /** Every page that can be reached from a search and a researcher, by path. */
    private Map<String, String> crawl() throws Exception {
        Map<String, String> seen = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/search?q=Prafulla", world.path("Tom Henighan")));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (seen.containsKey(path) || path.contains("?") && !path.startsWith("/search") || seen.size() > 600) {
                continue;
            }
            MockHttpServletResponse answer =
                    mvc.perform(get(URI.create(path))).andReturn().getResponse();
            seen.put(path, answer.getContentAsString());
            if (answer.getRedirectedUrl() == null) {
                for (Element link :
                        Jsoup.parse(answer.getContentAsString()).select("main a[href^=/]:not([rel~=nofollow])")) {
                    String next = link.attr("href").replaceFirst("#.*", "").replace(" ", "%20");
                    if (next.matches("/(works|researchers|topics|institutions)/.*")) {
                        waiting.add(next);
                    }
                }
            }
        }
        return seen;
    }

    private static List<String> leadingTo(long person, Map<String, String> pages) {
        return pages.entrySet().stream()
                .filter(page -> page.getValue().contains("/researchers/" + person + "/"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
