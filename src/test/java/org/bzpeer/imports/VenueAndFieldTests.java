package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import org.bzpeer.SiteTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Rare names on works that share nobody, by where the works appeared and what field they lie in, from every source. */
@SiteTest
class VenueAndFieldTests {

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void recognisesARareNameByTheVenueAndSaysSo() throws Exception {
        world.importLines(
                new Crossref(),
                article("venue1", "Zyta Venueska", "Anna Eins", "Proceedings of the 7th Workshop on Lichens (2021)"),
                article("venue2", "Zyta Venueska", "Boris Zwei", "Proc. of the 8th Workshop on Lichens"),
                article("venue3", "Zbigniew Elsewhereski", "Clara Drei", "Lichen Letters"),
                article("venue4", "Zbigniew Elsewhereski", "Dora Vier", "Bridge Letters"));
        assertThat(bases("Zyta Venueska")).containsExactly("VENUE", "VENUE");
        assertThat(bases("Zbigniew Elsewhereski")).containsExactly("FIRST", "FIRST");
        mvc.perform(get(world.path("Zyta Venueska")))
                .andExpect(content().string(containsString("another work of this record appeared in the same venue")));
    }

    @Test
    void recognisesAVeryRareNameByAWordOfTheTitleWhereNothingElseIsKnown() throws Exception {
        world.importLines(
                new Crossref(),
                article("word1", "Zuzanna Wordska", "Anna Titel", "Lichen Letters")
                        .replace(title("word1"), "Translating words of 2019"),
                article("word2", "Zuzanna Wordska", "Boris Titel", "Bridge Letters")
                        .replace(title("word2"), "A translation"),
                article("word3", "Zbyszek Numberski", "Clara Titel", "Lichen Letters")
                        .replace(title("word3"), "Bridges, 2019"),
                article("word4", "Zbyszek Numberski", "Dora Titel", "Bridge Letters")
                        .replace(title("word4"), "In 2019"));
        assertThat(bases("Zuzanna Wordska")).containsExactly("TITLE", "TITLE");
        mvc.perform(get(world.path("Zuzanna Wordska")))
                .andExpect(content().string(containsString("words of the title, topics or the venue are shared")));
        assertThat(bases("Zbyszek Numberski")).containsExactly("FIRST", "FIRST");
    }

    @Test
    void recognisesAVeryRareNameByTheFieldOfItsTopics() throws Exception {
        world.importLines(
                new OpenAlex(),
                openAlex(1, "Zdenka Fieldova", "Anna Funf", "T990101", "Veterinary"),
                openAlex(2, "Zdenka Fieldova", "Boris Sechs", "T990102", "Veterinary"),
                openAlex(3, "Zoltan Apartovic", "Clara Sieben", "T990103", "Dentistry"),
                openAlex(4, "Zoltan Apartovic", "Dora Acht", "T990104", "Nursing"));
        assertThat(bases("Zdenka Fieldova")).containsExactly("FIELD", "FIELD");
        assertThat(bases("Zoltan Apartovic")).containsExactly("FIRST", "FIRST");
        mvc.perform(get(world.path("Zdenka Fieldova")))
                .andExpect(content().string(containsString("another work of this record lies in the same field")))
                .andExpect(content().string(not(containsString("same venue"))));
    }

    @Test
    void takesAnArchiveOfArxivForTheFieldOfTheSameExtent() throws Exception {
        world.importLines(work("2103.77001", "2021-03-05", "Ravenous archives", "cs.DS", "Zygmunt Archivec; A Neun"));
        world.importLines(new OpenAlex(), openAlex(5, "Zygmunt Archivec", "Boris Zehn", "T990105", "Computer Science"));
        assertThat(bases("Zygmunt Archivec"))
                .as("the work that began the record, and one more")
                .containsExactly("FIELD", "FIRST");
        assertThat(world.author("Zygmunt Archivec")).isPositive();
    }

    @Test
    void learnsTheFieldOfATopicThatOlderRecordsNameWithoutIt() throws Exception {
        world.importLines(new OpenAlex(), openAlex(6, "Anna Elf", "Boris Elf", "T990106", null));
        assertThat(field("T990106")).isNull();
        String topic = "{\"id\":\"https://openalex.org/T990106\",\"display_name\":\"Lichens T990106\",\"field\":"
                + "{\"display_name\":\"Botany\"}}";
        world.importLines(new OpenAlex(), topic);
        assertThat(field("T990106")).isEqualTo("Botany");
        world.importLines(new OpenAlex(), topic.replace("Botany", "Zoology"));
        assertThat(field("T990106")).isEqualTo("Botany");
    }

    private static String article(String doi, String person, String other, String venue) {
        return """
                {"DOI":"10.5555/%s","type":"journal-article","title":["%s"],"author":[%s,%s],\
                "issued":{"date-parts":[[2021,5]]},"deposited":{"date-time":"2024-01-01T00:00:00Z"},"container-title":["%s"]}\
                """.formatted(doi, title(doi), crossrefName(person), crossrefName(other), venue);
    }

    private static String crossrefName(String name) {
        String[] parts = name.split(" ");
        return "{\"given\":\"%s\",\"family\":\"%s\"}".formatted(parts[0], parts[1]);
    }

    private static String openAlex(int number, String person, String other, String topic, @Nullable String field) {
        return """
                {"id":"https://openalex.org/W79900%03d","title":"%s","publication_date":"2022-05-04","type":"article",\
                "updated_date":"2024-02-03T10:00:00","topics":[{"id":"https://openalex.org/%s","display_name":"Lichens %s"%s}],\
                "authorships":[{"raw_author_name":"%s","author":{}},{"raw_author_name":"%s","author":{}}]}""".formatted(
                number,
                title(String.valueOf(number)),
                topic,
                topic,
                field == null
                        ? ""
                        : ",\"field\":{\"id\":\"https://openalex.org/fields/0\",\"display_name\":\"" + field + "\"}",
                person,
                other);
    }

    /** No two have a word in common, as long as the last characters differ. */
    private static String title(String of) {
        return "On "
                + String.valueOf((char) ('a' + of.charAt(of.length() - 1) - '0'))
                        .repeat(6);
    }

    private List<String> bases(String name) {
        return jdbc.sql("""
                        SELECT s.basis FROM authorship s JOIN author a ON a.id = s.author_id WHERE a.name = ? ORDER BY 1
                        """).param(name).query(String.class).list();
    }

    private @Nullable String field(String code) {
        return jdbc.sql("SELECT field FROM topic_code WHERE source = 'openalex' AND code = ?")
                .param(code)
                .query((row, i) -> row.getString(1))
                .list()
                .getFirst();
    }
}
