package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad records of every format: each is refused with a reason, and its neighbours are taken. */
class BadSourceTests {

    /** A format of JSON: a good record whose number is 1, the same with null where lists belong, and a date that it has. */
    private record Json(Source source, String good, String nulls, String date) {

        String number(int number) {
            return good.replace("#", String.valueOf(number));
        }
    }

    private static final List<Json> FORMATS = List.of(
            new Json(
                    new OpenAlex(),
                    "{\"id\":\"https://openalex.org/W#\",\"title\":\"Good\",\"publication_date\":\"2001-01-05\"}",
                    "\"authorships\":null,\"locations\":null,\"topics\":null,\"primary_location\":null,\"ids\":null,"
                            + "\"abstract_inverted_index\":null",
                    "2001-01-05"),
            new Json(
                    new Crossref(),
                    "{\"DOI\":\"10.5555/#\",\"title\":[\"Good\"],\"posted\":{\"date-parts\":[[2001,1,5]]}}",
                    "\"author\":null,\"published\":null,\"license\":null,\"update-to\":null,\"relation\":null,\"container-title\":null",
                    "2001,1,5"),
            new Json(
                    new DataCite(),
                    "{\"doi\":\"10.5555/#\",\"titles\":[{\"title\":\"Good\"}],\"publicationYear\":\"2001-01-05\"}",
                    "\"creators\":null,\"dates\":null,\"descriptions\":null,\"relatedIdentifiers\":null,\"types\":null",
                    "2001-01-05"),
            new Json(
                    new OrcidRecord(),
                    "{\"path\":\"/0000-0002-1825-0097/work/#\",\"put-code\":#,\"title\":{\"title\":{\"value\":\"Good\"}},"
                            + "\"publication-date\":{\"year\":{\"value\":\"2001\"},\"month\":{\"value\":\"05\"}}}",
                    "\"external-ids\":null,\"contributors\":null,\"journal-title\":null,\"type\":null",
                    "2001"),
            new Json(
                    new Arxiv(),
                    "{\"id\":\"2101.0000#\",\"title\":\"Good\",\"authors\":\"A Bee\",\"update_date\":\"2021-01-05\"}",
                    "\"authors_parsed\":null,\"versions\":null,\"categories\":null,\"comments\":null,\"abstract\":null",
                    "2021-01-05"),
            new Json(
                    new Ror(),
                    "{\"id\":\"https://ror.org/03yrm5c2#\",\"name\":\"Good\",\"status\":\"active\"}",
                    "\"names\":null,\"locations\":null,\"relationships\":null,\"admin\":null",
                    "no date"));

    static Stream<Arguments> badRecords() {
        return FORMATS.stream().flatMap(format -> {
            String bad = format.number(3);
            String date = format.date().contains(",") ? "0,0,0" : format.date().length() == 4 ? "0000" : "0000-00-00";
            return Stream.of(
                            Arguments.of(
                                    "nesting 500 deep",
                                    bad.replaceFirst("\\{", "{\"x\":" + "[".repeat(500) + "]".repeat(500) + ",")),
                            Arguments.of(
                                    "a key that comes twice",
                                    bad.substring(0, bad.length() - 1) + "," + bad.substring(1, bad.indexOf(','))
                                            + "}"),
                            Arguments.of("a date of naught", bad.replace(format.date(), date)),
                            Arguments.of("no object", "7"),
                            Arguments.of("no title", bad.replace("Good", " ")))
                    .filter(arguments -> !arguments.get()[1].equals(bad))
                    .map(arguments -> Arguments.of(
                            format.source().name(),
                            arguments.get()[0],
                            format,
                            arguments.get()[1]));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badRecords")
    void refusesABadRecordAndTakesItsNeighbours(String source, String what, Json format, String bad) {
        ReadInput lines = ReadInput.of(format.source(), format.number(1) + "\n" + bad + "\n" + format.number(2) + "\n");
        assertThat(lines.items()).hasSize(2);
        assertThat(lines.refused()).singleElement().asString().isNotBlank().hasSizeLessThan(250);
        if (!(format.source() instanceof Arxiv)) {
            ReadInput list =
                    ReadInput.of(format.source(), "[" + format.number(1) + "," + bad + "," + format.number(2) + "]");
            assertThat(list.items()).hasSize(2);
            assertThat(list.refused()).hasSize(1);
        }
    }

    static Stream<Arguments> formats() {
        return FORMATS.stream().map(format -> Arguments.of(format.source().name(), format));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void takesNullWhereAListBelongs(String source, Json format) {
        String nulls = format.number(1).replaceFirst("}$", "," + format.nulls() + "}");
        ReadInput read = ReadInput.of(format.source(), nulls);
        assertThat(read.refused()).isEmpty();
        assertThat(read.items()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void refusesBytesOfAnotherEncodingAndReadsPastAByteOrderMark(String source, Json format) {
        String lines =
                format.number(1) + "\n" + format.number(3).replace("Good", "G\u00f6\u00f6d") + "\n" + format.number(2);
        ReadInput read = ReadInput.of(format.source(), lines.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.items()).hasSize(2);
        assertThat(read.refused()).containsExactly("not valid UTF-8");
        ReadInput marked = ReadInput.of(format.source(), "\ufeff" + format.number(1) + "\n" + format.number(2));
        assertThat(marked.refused()).isEmpty();
        assertThat(marked.items()).hasSize(2);
    }

    static Stream<Arguments> manyAuthors() {
        return Stream.of(
                Arguments.of(
                        FORMATS.get(0).source(),
                        many("\"authorships\":[", "{\"raw_author_name\":\"Ann Author\"}", FORMATS.get(0))),
                Arguments.of(
                        FORMATS.get(1).source(),
                        many("\"author\":[", "{\"given\":\"Ann\",\"family\":\"Author\"}", FORMATS.get(1))),
                Arguments.of(
                        FORMATS.get(2).source(), many("\"creators\":[", "{\"name\":\"Author, Ann\"}", FORMATS.get(2))),
                Arguments.of(
                        FORMATS.get(4).source(),
                        many("\"authors_parsed\":[", "[\"Author\",\"Ann\",\"\"]", FORMATS.get(4))),
                Arguments.of(
                        new Arxiv(),
                        SourceFixtures.ATOM.replaceFirst(
                                "(?s)<author>.*</author>", "<author><name>Ann Author</name></author>".repeat(5000))),
                Arguments.of(
                        new Bibtex(),
                        "@article{many, title = {Many}, year = 2001, author = {" + "Ann Author and ".repeat(4999)
                                + "Zoe Last}}"),
                Arguments.of(
                        new OrcidRecord(),
                        "<work:work xmlns:work='w' path='/0000-0002-1825-0097/work/7' put-code='7'><work:title><title>T</title></work:title>"
                                + "<publication-date><year>2001</year></publication-date><contributors>"
                                + "<contributor><credit-name>Ann Author</credit-name></contributor>".repeat(5000)
                                + "</contributors></work:work>"));
    }

    private static String many(String list, String author, Json format) {
        return format.number(1)
                .replaceFirst("}$", "," + list + (author + ",").repeat(4999) + author.replace("Ann", "Zoe") + "]}");
    }

    @ParameterizedTest
    @MethodSource("manyAuthors")
    void takesFiveThousandAuthors(Source source, String record) {
        ReadInput read = ReadInput.of(source, record);
        assertThat(read.refused()).isEmpty();
        assertThat(read.items().getFirst())
                .isInstanceOfSatisfying(
                        ImportedWork.class, work -> assertThat(work.authors()).hasSize(5000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><entry><title>&x;</title></entry></feed>",
                "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><feed><entry>&b;</entry></feed>",
                "<feed><entry><title>unclosed</entry></feed>",
                "<feed><entry><id>http://arxiv.org/abs/2301.70001v1</id></entry></feed>",
                "<?xml version='1.0' encoding='no-such-encoding'?><feed><entry><title>T</title></entry></feed>"
            })
    void takesNothingFromBadXml(String document) {
        for (Source source : List.of(new Arxiv(), new OrcidRecord())) {
            String wanted = source instanceof Arxiv ? document : document.replace("entry>", "work>");
            ReadInput read = ReadInput.of(source, wanted);
            assertThat(read.items()).isEmpty();
            assertThat(read.refused()).isNotEmpty().noneMatch(reason -> reason.contains("root:"));
        }
    }

    @Test
    void refusesDeepXmlAndTakesItsNeighbours() {
        String entry = SourceFixtures.ATOM.replaceFirst("(?s).*?(<entry>.*</entry>).*", "$1");
        String deep = entry.replace("<summary>", "<x>".repeat(500) + "</x>".repeat(500) + "<summary>");
        ReadInput read =
                ReadInput.of(new Arxiv(), SourceFixtures.ATOM.replace(entry, deep + entry.replace("70001", "70005")));
        assertThat(read.items()).hasSize(1);
        assertThat(read.refused()).containsExactly("elements 40 deep");
    }

    @Test
    void readsXmlWithAnyNumberOfReferences() {
        String many = "Ann &amp; B&#233;a &lt; ".repeat(2000);
        ReadInput read = ReadInput.of(
                new Arxiv(),
                SourceFixtures.ATOM
                        .replace("We count.", many)
                        .replace("</feed>", "<x>" + many.repeat(20) + "</x></feed>"));
        assertThat(read.refused()).isEmpty();
        assertThat(((ImportedWork) read.items().getFirst()).abstractText()).startsWith("Ann & B\u00e9a < Ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void readsXmlInTheEncodingThatItDeclares(String encoding) {
        String document = SourceFixtures.ATOM
                .replace("encoding='UTF-8'", "encoding='" + encoding + "'")
                .replace("Counting Sheep", "Gez\u00e4hlte Schafe");
        byte[] bytes =
                (encoding.equals("UTF-16LE") ? "\ufeff" : "").concat(document).getBytes(Charset.forName(encoding));
        ReadInput read = ReadInput.of(new Arxiv(), bytes);
        assertThat(read.refused()).isEmpty();
        assertThat(((ImportedWork) read.items().getFirst()).title()).isEqualTo("Gez\u00e4hlte Schafe in Parallel");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 100_000})
    void takesTheNeighboursOfABadBibtexEntry(int levels) {
        String good = "@article{g#, author = {Ann Author}, title = {Good #}, year = 2001}\n";
        for (String bad : List.of(
                "@article{b, title = " + "{".repeat(levels) + "x" + "}".repeat(levels) + ", year = 2001}\n",
                "@article{b, title = {Bad}, year = {0000}}\n",
                "@article{b, title = {Bad, year = 2001\n",
                "@article{b, title = {B\u0000d}, year 2001}\n",
                "@article{b, author = {" + "A B and ".repeat(5000) + "C D}, title = {Bad}, year = 2001}\n")) {
            ReadInput read = ReadInput.of(new Bibtex(), good.replace("#", "1") + bad + good.replace("#", "2"));
            assertThat(read.items()).hasSizeBetween(2, 3);
            assertThat(read.items().size() + read.refused().size()).isEqualTo(3);
        }
    }

    @Test
    void refusesABibtexEntryOfAnotherEncoding() {
        byte[] list =
                "@article{a, author = {J\u00f6rg Widder}, title = {T}, year = 2001}\n@article{b, author = {A B}, title = {U}, year = 2001}\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        ReadInput read = ReadInput.of(new Bibtex(), list);
        assertThat(read.items()).hasSize(1);
        assertThat(read.refused()).containsExactly("not valid UTF-8");
    }

    @Test
    void leavesOutWhatOpenAlexHasDeleted() {
        assertThat(ReadInput.of(
                                new OpenAlex(),
                                "{\"id\":\"https://openalex.org/W4285719527\",\"title\":\"T\",\"publication_year\":2001}")
                        .items())
                .isEmpty();
    }

    @Test
    void stopsAtAGzipBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 100; i++) {
                gzip.write(blanks);
            }
        }
        assertThatThrownBy(() -> Unzipped.of(new ByteArrayInputStream(bomb.toByteArray()))
                        .transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("200 times");
    }
}
