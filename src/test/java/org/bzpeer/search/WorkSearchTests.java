package org.bzpeer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Which works a search finds by the words of their titles, by authors and by years. */
@SiteTest
class WorkSearchTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poincare",
                "Poincaré",
                "POINCARÉ inequality",
                "schrodinger type",
                "\"schrodinger type operators\"",
                "schrodingers",
                "poincare year:2024",
                "schrödinger-type -numbers"
            })
    void findsWordsOfTitlesWithAndWithoutTheirAccents(String query) throws Exception {
        world.importLines(SampleWorld.work(
                "2411.30014",
                "2024-11-06",
                "Poincaré inequalities for Schrödinger-type operators",
                "cs.DL",
                "Akzentina Quirl"));
        assertThat(page("/search?type=works&q=" + SearchVisit.encoded(query)).text())
                .contains("Poincaré inequalities for Schrödinger-type operators");
    }

    @ParameterizedTest
    @CsvSource({
        "équation, Sur l'équation de Quirlinger",
        "equation quirlinger, Sur l'équation de Quirlinger",
        "l’équation, Sur l'équation de Quirlinger",
        "gauss quirlish, Gauss’s quirlish law",
        "gauss's quirlish, Gauss’s quirlish law",
        "Gauss’s law, Gauss’s quirlish law"
    })
    void partsWordsOfTitlesAtApostrophes(String query, String title) throws Exception {
        world.importLines(SampleWorld.work(
                        "2411.30015", "2024-11-06", "Sur l'équation de Quirlinger", "cs.DL", "Akzentina Quirl")
                + SampleWorld.work("2411.30016", "2024-11-06", "Gauss’s quirlish law", "cs.DL", "Akzentina Quirl"));
        assertThat(page("/search?type=works&q=" + SearchVisit.encoded(query)).text())
                .contains(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author:henighan scaling laws|Scaling Laws for Transfer",
                "author:\"Tom Henighan\" year:2020|Language Models are Few-Shot Learners",
                "scaling laws year:2019-2020|Scaling Laws for Neural Language Models",
                "\"few-shot learners\"|Language Models are Few-Shot Learners",
                "LANGUAGE models -scaling|Language Models are Few-Shot Learners"
            })
    void findsWorksByFields(String query, String title) throws Exception {
        assertThat(titles(query)).contains(title);
    }

    @Test
    void leavesOutWhatAFieldExcludes() throws Exception {
        assertThat(titles("scaling laws year:2020")).doesNotContain("Scaling Laws for Transfer");
        assertThat(titles("scaling laws -\"for transfer\"")).doesNotContain("Scaling Laws for Transfer");
        assertThat(titles("author:pennington scaling laws")).isEmpty();
    }

    /** Journals date ahead, but not by decades. */
    @Test
    void answersAYearThatIsNoWorksWithNothing() throws Exception {
        int next = Year.now(ZoneOffset.UTC).getValue() + 1;
        world.importLines(
                SampleWorld.work("2411.30017", next + "-01-05", "Quirlahead dated", "cs.DL", "Akzentina Quirl"));
        assertThat(titles("quirlahead year:" + next)).containsExactly("Quirlahead dated");
        assertThat(titles("quirlahead year:2020-9999")).containsExactly("Quirlahead dated");
        assertThat(titles("quirlahead year:" + (next + 1))).isEmpty();
        assertThat(titles("year:9999")).isEmpty();
    }

    @Test
    void findsWorksByTitle() throws Exception {
        assertThat(results("few-shot learners")).contains("Language Models are Few-Shot Learners");
        assertThat(results("\"scaling laws\" -transfer"))
                .contains("Neural Language Models")
                .doesNotContain("Laws for Transfer");
    }

    @Test
    void saysNothingOfAbstractsThatResultsDoNotShow() throws Exception {
        assertThat(results("scaling laws"))
                .contains("Scaling Laws for Transfer", "Danny Hernandez", "arXiv:2102.01293", "Machine Learning")
                .doesNotContain("not imported");
    }

    @Test
    void readsAllResultsPageByPage() throws Exception {
        String next = "/search?q=study%20number&type=works";
        Set<String> found = new HashSet<>();
        for (int page = 0; page < 10; page++) {
            Document document = page(next);
            found.addAll(document.select("article a[href^=/works/]").eachAttr("href"));
            next = document.select("a[rel=next]").attr("href");
        }
        assertThat(found).hasSize(200);
    }

    private List<String> titles(String query) throws Exception {
        return page("/search?type=works&q=" + SearchVisit.encoded(query))
                .select("article h3")
                .eachText();
    }

    private Document page(String address) throws Exception {
        return new SearchVisit(mvc).page(address);
    }

    private String results(String query) throws Exception {
        return new SearchVisit(mvc).results(query);
    }
}
