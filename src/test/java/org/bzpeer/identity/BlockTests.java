package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.identity.Rarities.common;
import static org.bzpeer.identity.Rarities.rare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockTests {

    private static final int MACHINE_LEARNING = 1;
    private static final int ALGEBRA = 2;
    private static final int VISION = 3;

    private final List<Mention> mentions = new ArrayList<>();

    @Test
    void joinsTwoFormsOfANameByTheirCoauthors() {
        mention(0, "Ben Mann", MACHINE_LEARNING, "Jared Kaplan", "Dario Amodei");
        mention(0, "Benjamin Mann", ALGEBRA, "Dario Amodei", "Nick Ryder", "Jared Kaplan");
        assertThat(people(rare())).hasSize(1);
        assertThat(people(rare()).getFirst().attributions())
                .allSatisfy(a -> assertThat(a.basis()).isEqualTo(Basis.COAUTHORS));
        assertThat(people(rare()).getFirst().attributions().getFirst().sharedKeys())
                .containsExactly(keys("Jared Kaplan", "Dario Amodei"));
    }

    @Test
    void doesNotJoinFormsOfANameByTopicAlone() {
        mention(0, "Ben Mann", MACHINE_LEARNING, "Jared Kaplan");
        mention(0, "Benjamin Mann", MACHINE_LEARNING, "Nick Ryder");
        assertThat(people(rare())).hasSize(2);
    }

    @Test
    void joinsARareNameByTopicButNotWithoutAny() {
        mention(0, "Zac Hatfield", MACHINE_LEARNING, "Jared Kaplan");
        mention(0, "Zac Hatfield", MACHINE_LEARNING, "Nick Ryder");
        mention(0, "Zac Hatfield", ALGEBRA, "Emmy Noether");
        assertThat(people(rare()))
                .extracting(person -> person.mentions().size())
                .containsExactly(2, 1);
    }

    @Test
    void joinsAVeryRareNameByFieldButNoOther() {
        mention(0, "Zac Hatfield", MACHINE_LEARNING, "Jared Kaplan");
        mention(0, "Zac Hatfield", VISION, "Nick Ryder");
        assertThat(people(rare())).hasSize(1);
        assertThat(people(common("Zac Hatfield", 1))).hasSize(2);
    }

    @Test
    void doesNotJoinTwoGroupsOfACommonNameByOneStrongPair() {
        for (String lab : new String[] {"North", "South"}) {
            for (int i = 0; i < 4; i++) {
                mention(0, "Wei Wang", MACHINE_LEARNING, "Anna " + lab, "Boris " + lab, "Carla " + lab, "Dora " + lab);
            }
        }
        mention(
                0,
                "Wei Wang",
                MACHINE_LEARNING,
                "Anna North",
                "Boris North",
                "Carla North",
                "Emil Bridge",
                "Fritz Bridge");
        mention(
                0,
                "Wei Wang",
                MACHINE_LEARNING,
                "Anna South",
                "Boris South",
                "Carla South",
                "Emil Bridge",
                "Fritz Bridge");
        assertThat(people(common("Wei Wang", 5))).hasSize(2);
    }

    @Test
    void doesNotJoinACommonNameByTopic() {
        mention(0, "Wei Wang", MACHINE_LEARNING, "Jared Kaplan");
        mention(0, "Wei Wang", MACHINE_LEARNING, "Nick Ryder");
        assertThat(people(common("Wei Wang", 5))).hasSize(2);
    }

    @Test
    void joinsACommonNameByRareCoauthors() {
        mention(0, "Wei Wang", MACHINE_LEARNING, "Jared Kaplan", "Nick Ryder");
        mention(0, "Wei Wang", ALGEBRA, "Nick Ryder", "Jared Kaplan");
        assertThat(people(common("Wei Wang", 5))).hasSize(1);
    }

    @Test
    void takesAnInitialForTheOnlyNameThatItFits() {
        mention(0, "Yorick Wilks", MACHINE_LEARNING, "Jared Kaplan");
        mention(0, "Y. Wilks", MACHINE_LEARNING, "Nick Ryder");
        mention(0, "Y. Wilks", VISION);
        mention(0, "Y. Wilks", ALGEBRA, "Emmy Noether");
        assertThat(people(rare()))
                .extracting(person -> person.mentions().size())
                .containsExactly(3, 1);
        assertThat(people(rare()).getFirst().attributions())
                .extracting(Attribution::basis)
                .startsWith(Basis.INITIAL);
    }

    @Test
    void takesAnInitialForNobodyWhereTwoNamesFit() {
        mention(0, "Yorick Wilks", MACHINE_LEARNING, "Jared Kaplan");
        mention(0, "Yvonne Wilks", MACHINE_LEARNING, "Nick Ryder");
        mention(0, "Y. Wilks", MACHINE_LEARNING);
        assertThat(people(rare())).hasSize(3);
    }

    @Test
    void takesAnInitialForNobodyWhereTheFamilyNameIsCommon() {
        mention(0, "Yorick Smith", MACHINE_LEARNING, "Jared Kaplan");
        mention(0, "Y. Smith", MACHINE_LEARNING, "Nick Ryder");
        assertThat(people(common("Y. Smith", 5))).hasSize(2);
    }

    @Test
    void doubtsARareNameWhoseWorksFallIntoManyParts() {
        for (int i = 0; i < 12; i++) {
            mention(0, "Jianguo Deng", MACHINE_LEARNING, "Anna Pair" + (char) ('a' + i / 2));
        }
        assertThat(people(common("Jianguo Deng", 0.1))).as("six pairs").hasSize(6);
        assertThat(people(common("Jianguo Deng", 0.001)))
                .as("hardly anybody else is expected")
                .hasSize(1);
        mentions.subList(6, 12).clear();
        assertThat(people(common("Jianguo Deng", 0.05))).as("three pairs").hasSize(1);
        assertThat(people(common("Jianguo Deng", 0.15))).hasSize(3);
    }

    @Test
    void believesARareNameWhoseWorksHangTogetherForTheMostPart() {
        for (int i = 0; i < 20; i++) {
            mention(0, "Jianguo Deng", MACHINE_LEARNING, i < 8 ? "Anna Often" : "Anna Only" + (char) ('a' + i));
        }
        assertThat(people(common("Jianguo Deng", 0.1))).hasSize(1);
    }

    @Test
    void takesASecondGivenNameForRarer() {
        mention(0, "Wei B. Wang", MACHINE_LEARNING, "Jared Kaplan");
        mention(0, "Wei B. Wang", MACHINE_LEARNING, "Nick Ryder");
        mention(0, "Wei Wang", MACHINE_LEARNING, "Ada Lovelace");
        assertThat(people(common("Wei Wang", 1)))
                .extracting(person -> person.mentions().size())
                .containsExactly(2, 1);
        assertThat(people(common("Wei Wang", 5))).hasSize(3);
    }

    @Test
    void neverPutsTwoNamesOfOneWorkTogether() {
        mentions.add(new Mention(
                1, 1, 0, PersonName.of("Wei Wang"), keys("Wei Wang", "A Bee"), topics(1), Set.of("cs"), 2020, null));
        mentions.add(new Mention(
                1, 2, 0, PersonName.of("Wei Wang"), keys("Wei Wang", "A Bee"), topics(1), Set.of("cs"), 2020, null));
        assertThat(people(rare())).hasSize(2);
    }

    @Test
    void keepsContradictingNamesApartThoughAThirdFitsBoth() {
        mention(0, "Tom B. Brown", MACHINE_LEARNING, "Jared Kaplan", "Dario Amodei");
        mention(0, "Tom C. Brown", MACHINE_LEARNING, "Jared Kaplan", "Dario Amodei");
        mention(0, "Tom Brown", MACHINE_LEARNING, "Jared Kaplan", "Dario Amodei");
        assertThat(people(rare())).hasSize(2);
    }

    @Test
    void addsToAKnownAuthorAndMergesTwoThatEvidenceJoins() {
        mention(7, "Tom Brown", MACHINE_LEARNING, "Jared Kaplan");
        mention(9, "Tom Brown", ALGEBRA, "Emmy Noether");
        mention(0, "Tom Brown", ALGEBRA, "Jared Kaplan", "Emmy Noether");
        assertThat(people(rare())).singleElement().satisfies(person -> {
            assertThat(person.knownAuthors()).containsExactly(7L, 9L);
            assertThat(person.attributions()).hasSize(1);
        });
    }

    @Test
    void neverMergesTwoClaimedRecords() {
        mention(7, "Tom Brown", MACHINE_LEARNING, "Jared Kaplan");
        mention(9, "Tom Brown", MACHINE_LEARNING, "Jared Kaplan");
        assertThat(new Block(mentions, rare(), Set.of(7L, 9L)).people()).hasSize(2);
    }

    private void mention(long author, String name, int topic, String... coauthors) {
        String[] names = new String[coauthors.length + 1];
        names[0] = name;
        System.arraycopy(coauthors, 0, names, 1, coauthors.length);
        mentions.add(new Mention(
                mentions.size() + 1,
                1,
                author,
                PersonName.of(name),
                keys(names),
                topics(topic),
                Set.of(topic == ALGEBRA ? "math" : topic == VISION || topic == MACHINE_LEARNING ? "cs" : "x"),
                2020,
                null));
    }

    private List<Person> people(NameRarity rarity) {
        return new Block(mentions, rarity, Set.of()).people();
    }

    private static long[] keys(String... names) {
        return Arrays.stream(names).mapToLong(name -> PersonName.of(name).key()).toArray();
    }

    private static int[] topics(int... topics) {
        return topics;
    }
}
