package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivRecordTests {

    private static final String GOOD = """
            {"id":"0704.0001v2","submitter":"A","authors":"C. Bal\\\\'azs, E. L. Berger and C.-P. Yuan (MSU)",
             "title":"The $\\\\ell_2$ norm\\n  of things","comments":"3 pages","journal-ref":null,"doi":null,
             "categories":"hep-ph cs.LG stat.ML 68T05 I.2.7; language","abstract":"  Short.\\n",
             "versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"}],"update_date":"2008-11-26",
             "authors_parsed":[["Balázs","C.",""],["Berger","E. L.","","Argonne Laboratory"],["Yuan","C. -P.",""]]}
            """.replace("\n", " ");

    @Test
    void readsAWork() throws RecordRefused {
        ImportedWork work = parse(GOOD);
        assertThat(work.externalId()).isEqualTo("0704.0001");
        assertThat(work.title()).isEqualTo("The ℓ₂ norm of things");
        assertThat(work.authors())
                .extracting(a -> a.name().printed())
                .containsExactly("C. Balázs", "E. L. Berger", "C.-P. Yuan");
        assertThat(work.authors().get(1).affiliation()).isEqualTo("Argonne Laboratory");
        assertThat(work.topicCodes()).containsExactly("hep-ph", "cs.LG", "stat.ML");
        assertThat(work.published()).isEqualTo(LocalDate.of(2007, 4, 2));
        assertThat(work.monthOnly()).isFalse();
        assertThat(work.recordedOn()).isEqualTo(LocalDate.of(2008, 11, 26));
        assertThat(work.type()).isEqualTo("preprint");
        assertThat(work.abstractText()).isEqualTo("Short.");
    }

    @Test
    void readsTheAuthorStringWhereNoParsedListIs() throws RecordRefused {
        ImportedWork work = parse(GOOD.replace("authors_parsed", "x"));
        assertThat(work.authors())
                .extracting(a -> a.name().printed())
                .containsExactly("C. Balázs", "E. L. Berger", "C.-P. Yuan");
    }

    @Test
    void knowsAnArticleByItsDoiOrJournal() throws RecordRefused {
        ImportedWork work =
                parse(GOOD.replace("\"doi\":null", "\"doi\":\"https://doi.org/10.1103/PhysRevD.76.013009 10.1/x\""));
        assertThat(work.doi()).isEqualTo("10.1103/physrevd.76.013009");
        assertThat(work.type()).isEqualTo("article");
        assertThat(parse(GOOD.replace("\"journal-ref\":null", "\"journal-ref\":\"Phys. Rev. D 76\""))
                        .type())
                .isEqualTo("article");
    }

    @Test
    void takesMidnightOfTheFirstAsAMonth() throws RecordRefused {
        assertThat(parse(GOOD.replace("Mon, 2 Apr 2007 19:18:42", "Sun, 1 Apr 2007 00:00:00"))
                        .monthOnly())
                .isTrue();
    }

    @Test
    void keepsControlCharactersOutOfADoi() throws RecordRefused {
        assertThat(parse(GOOD.replace("\"doi\":null", "\"doi\":\"10.1000/a\\u0000b\""))
                        .doi())
                .isEqualTo("10.1000/ab");
    }

    @Test
    void refusesAnIdThatNoIndexCouldHold() {
        String endless = GOOD.replace("0704.0001v2", "a".repeat(10_000) + "/0000001");
        assertThatThrownBy(() -> parse(endless))
                .isInstanceOf(RecordRefused.class)
                .hasMessageStartingWith("id is not an arXiv identifier");
    }

    @Test
    void leavesMarkupAsTextAndDropsControlCharacters() throws RecordRefused {
        ImportedWork work = parse(GOOD.replace("Short.", "<script>alert(1)</script> \\u0000\\u202ejavascript:x"));
        assertThat(work.abstractText()).isEqualTo("<script>alert(1)</script> javascript:x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"0704.0001v2"                | {"id":"abc"                     | id is not an arXiv identifier: “abc”
            {"id":"0704.0001v2"                | {"x":"abc"                      | id is missing
            {"id":"0704.0001v2"                | {"id":7                         | id is not text
            {"id":"0704.0001v2"                | {"id":"0704.0001","id":"1"      | not a JSON object
            "title":"The                       | "title":null,"x":"The           | title is missing
            Mon, 2 Apr 2007 19:18:42 GMT       | yesterday                       | the date of version 1 makes no sense: “yesterday”
            Mon, 2 Apr 2007 19:18:42 GMT       | Mon, 2 Apr 3007 19:18:42 GMT    | the date of version 1 makes no sense
            2008-11-26                         | 0000-00-00                      | update_date is not a date: “0000-00-00”
            [["Balázs","C.",""],               | ["x",                           | authors_parsed holds something that is not a list of names
            {"id":"0704.0001v2"                | "id                             | not a JSON object
            {"id":"0704.0001v2"                | [                               | not a JSON object
            """)
    void refusesWithAReason(String part, String replacement, String reason) {
        String broken = GOOD.replace(part, replacement);
        assertThat(broken).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> parse(broken))
                .isInstanceOf(RecordRefused.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void refusesDeepNestingWithoutOverflow() {
        String deep = GOOD.replace("\"submitter\":\"A\"", "\"submitter\":" + "[".repeat(500) + "]".repeat(500));
        assertThatThrownBy(() -> parse(deep))
                .isInstanceOf(RecordRefused.class)
                .hasMessageStartingWith("not a JSON object");
    }

    @Test
    void refusesAWorkWithoutAuthors() {
        String nobody = GOOD.replaceAll("\"authors_parsed\":.*", "\"authors_parsed\":[[\"\",\"\",\"\"]]}");
        assertThatThrownBy(() -> parse(nobody))
                .isInstanceOf(RecordRefused.class)
                .hasMessage("no author");
    }

    @Test
    void bearsThousandsOfAuthors() throws RecordRefused {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            list.append(i == 0 ? "" : ",").append("[\"Family").append(i).append("\",\"Given\",\"\"]");
        }
        ImportedWork work = parse(GOOD.replaceAll("\"authors_parsed\":.*", "\"authors_parsed\":[" + list + "]}"));
        assertThat(work.authors()).hasSize(3000);
        assertThat(work.authorKeys()).hasSize(100);
    }

    private static ImportedWork parse(String json) throws RecordRefused {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return ArxivRecord.parse(bytes, bytes.length);
    }
}
