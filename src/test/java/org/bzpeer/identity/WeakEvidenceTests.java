package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.identity.Rarities.common;
import static org.bzpeer.identity.Rarities.rare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What titles, printed affiliations, venues and fields say where two works share neither a co-author nor a topic. */
class WeakEvidenceTests {

    private static final String HUNAN =
            "College of Electronic and Information Engineering, Hunan University of Science and Technology, Changsha, China";

    private final List<Mention> mentions = new ArrayList<>();

    @Test
    void doesNotJoinACommonNameByTheKindOfSchoolWhereTheTownsDiffer() {
        work("Wei Wang", "School of Mechanical Engineering, Tongji University, Jiading, Shanghai", "Anna");
        work("Wei Wang", "School of Mechanical Engineering, Shenyang Ligong University, Liaoning", "Boris");
        for (String company :
                List.of("Nokia", "Siemens", "Renault", "Ericsson", "Philips", "Baidu", "Alstom", "Thales")) {
            work("Wei Wang", company, company);
        }
        assertThat(sizes(common("Wei Wang", 1))).containsOnly(1);
    }

    @Test
    void joinsACommonNameByAnAffiliationThatIsPrintedMoreShortly() {
        work("Wei Wang", HUNAN, "Anna");
        work("Wei Wang", "Hunan University of Science and Technology", "Boris");
        for (String town :
                List.of("Tongji Shanghai", "Donghua Taiyuan", "Jinan Shandong", "Nankai Tianjin", "Ningbo")) {
            work("Wei Wang", "College of Electronic Engineering, University of " + town, town.substring(0, 5));
        }
        assertThat(sizes(common("Wei Wang", 1))).containsExactly(2, 1, 1, 1, 1, 1);
    }

    @Test
    void doesNotJoinAVeryRareNameByItsFieldWhereTheAffiliationsHaveNothingInCommon() {
        work("Zac Hatfield", "Reykjavik Energy", "Anna");
        work("Zac Hatfield", "Universidade de Coimbra", "Boris");
        assertThat(sizes(rare())).containsExactly(1, 1);
    }

    @Test
    void joinsAVeryRareNameByItsFieldWhereOnlyOneOfTheAffiliationsIsPrinted() {
        work("Zac Hatfield", "Reykjavik Energy", "Anna");
        work("Zac Hatfield", null, "Boris");
        assertThat(sizes(rare())).containsExactly(2);
    }

    @Test
    void joinsARareNameByItsVenueButNoCommonOne() {
        work("Wei Wang", null, "Anna", "Proceedings of the 3rd Workshop on Lichens (Oslo, 2019)");
        work("Wei Wang", null, "Boris", "Proc. of the Fourth Workshop on Lichens, 2020");
        work("Wei Wang", null, "Clara", "Bridges Quarterly");
        assertThat(people(common("Wei Wang", 0.2)))
                .first()
                .satisfies(person -> assertThat(person.attributions())
                        .extracting(Attribution::basis)
                        .containsExactly(Basis.VENUE, Basis.VENUE));
        assertThat(sizes(common("Wei Wang", 5))).containsExactly(1, 1, 1);
    }

    @Test
    void letsAFieldBringAFewWorksToARecordButNotTwoRecordsTogether() {
        for (int i = 0; i < 20; i++) {
            work("Zac Hatfield", null, "Anna");
        }
        for (int i = 0; i < 12; i++) {
            work("Zac Hatfield", null, "Boris");
        }
        assertThat(sizes(rare())).as("twenty and twelve").containsExactly(32);
        work("Zac Hatfield", null, "Boris");
        assertThat(sizes(rare())).as("twenty and thirteen").containsExactly(20, 13);
        work("Zac Hatfield", null, "Clara");
        assertThat(sizes(rare())).as("and one").containsExactly(21, 13);
    }

    @Test
    void joinsACommonNameByTheAffiliationAndAWordOfTheTitle() {
        placed("Lichens of the north", "Institute of Botany, University of Tromsoe");
        placed("Lichens of the south", "Univ. Tromsoe, Institute of Botany");
        placed("Concrete bridges", "University of Oslo");
        placed("Sorting networks", "University of Bergen");
        assertThat(people(common("Wei Wang", 1)))
                .extracting(person -> person.mentions().size())
                .containsExactly(2, 1, 1);
        assertThat(people(common("Wei Wang", 1)).getFirst().attributions())
                .extracting(Attribution::basis)
                .containsOnly(Basis.AFFILIATION);
    }

    @Test
    void joinsACommonNameByRareWordsOfTitles() {
        titled("Wei Wang", 2020, "Taxonomy of boreal lichens under melting snow", "Jared Kaplan");
        titled("Wei Wang", 2021, "Boreal lichens: a taxonomy of melting", "Nick Ryder");
        titled("Wei Wang", 2020, "Concrete bridges", "Emmy Noether");
        titled("Wei Wang", 2020, "Sorting networks", "Ada Lovelace");
        assertThat(people(common("Wei Wang", 1)))
                .extracting(person -> person.mentions().size())
                .containsExactly(2, 1, 1);
        assertThat(people(common("Wei Wang", 1)).getFirst().attributions())
                .extracting(Attribution::basis)
                .containsOnly(Basis.TITLE);
    }

    @Test
    void asksMoreOfWorksThatLieManyYearsApart() {
        titled("Wei Wang", 1980, "Taxonomy of boreal lichens under melting snow", "Jared Kaplan");
        titled("Wei Wang", 2021, "Boreal lichens: a taxonomy of melting", "Nick Ryder");
        titled("Wei Wang", 2020, "Concrete bridges", "Emmy Noether");
        titled("Wei Wang", 2020, "Sorting networks", "Ada Lovelace");
        assertThat(people(common("Wei Wang", 1))).hasSize(4);
    }

    @Test
    void letsNoWordOfTitlesJoinOtherNames() {
        titled("Wei Wang", 2020, "Taxonomy of boreal lichens under melting snow", "Jared Kaplan");
        titled("Wen Wang", 2021, "Taxonomy of boreal lichens under melting snow", "Nick Ryder");
        titled("W. Wang", 2021, "Taxonomy of boreal lichens under melting snow", "Ada Lovelace");
        assertThat(people(common("Wei Wang", 1))).hasSize(3);
    }

    private List<Integer> sizes(NameRarity rarity) {
        return people(rarity).stream().map(person -> person.mentions().size()).toList();
    }

    /** A work of the field that all these tests are about; the co-author's name is his first one. */
    private void work(String name, @Nullable String affiliation, String coauthor) {
        work(name, affiliation, coauthor, null);
    }

    private void work(String name, @Nullable String affiliation, String coauthor, @Nullable String venue) {
        add(name, "", affiliation, venue, Set.of("cs"), 2020, coauthor + " Often");
    }

    private void placed(String title, String affiliation) {
        add("Wei Wang", title, affiliation, null, Set.of(), 2020);
    }

    private void titled(String name, int year, String title, String... coauthors) {
        add(name, title, null, null, Set.of(), year, coauthors);
    }

    private void add(
            String name,
            String title,
            @Nullable String affiliation,
            @Nullable String venue,
            Set<String> fields,
            int year,
            String... coauthors) {
        PersonName printed = PersonName.of(name);
        mentions.add(new Mention(
                mentions.size() + 1,
                1,
                0,
                printed,
                LongStream.concat(
                                LongStream.of(printed.key()),
                                Arrays.stream(coauthors)
                                        .mapToLong(coauthor ->
                                                PersonName.of(coauthor).key()))
                        .toArray(),
                new int[0],
                VenueNames.of(venue),
                fields,
                year,
                affiliation,
                TitleWords.of(title),
                List.of(printed),
                List.of(),
                null,
                null));
    }

    private List<Person> people(NameRarity rarity) {
        return new Block(mentions, rarity, Set.of()).people();
    }
}
