package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.identity.Rarities.common;
import static org.bzpeer.identity.Rarities.rare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcrossNamesTests {

    private final List<Mention> mentions = new ArrayList<>();

    @Test
    void joinsTwoFormsOfARareNameByARareCoauthorAndNamesThem() {
        mention(1, "Hinrich Schütze", "Ada Bee");
        mention(2, "Hinrich Schuetze", "Ada Bee", "Bob Cee");
        Bearer person = people("hinrich schutze", rare(), Set.of()).getFirst();
        assertThat(person.members()).containsExactly(1L, 2L);
        assertThat(person.reasons().get(2L))
                .containsExactly(PersonName.of("Ada Bee").key());
    }

    @Test
    void joinsNobodyByTheNameAlone() {
        mention(1, "Hinrich Schütze", "Ada Bee");
        mention(2, "Hinrich Schuetze", "Bob Cee");
        assertThat(people("hinrich schutze", rare(), Set.of())).isEmpty();
    }

    @Test
    void asksMoreCoauthorsOfACommonName() {
        mention(1, "William Smith", "Ada Bee");
        mention(2, "Bill Smith", "Ada Bee");
        assertThat(people("william smith", common("William Smith", 5), Set.of()))
                .isEmpty();
        mention(1, "William Smith", "Bob Cee");
        mention(2, "Bill Smith", "Bob Cee");
        assertThat(people("william smith", common("William Smith", 5), Set.of()))
                .hasSize(1);
    }

    @Test
    void asksAsMuchOfACommonNameThatIsTurnedRound() {
        mention(1, "David Smith", "Ada Bee");
        mention(2, "Smith David", "Ada Bee");
        assertThat(people("smith david", common("David Smith", 5), Set.of())).isEmpty();
        mention(1, "David Smith", "Bob Cee");
        mention(2, "Smith David", "Bob Cee");
        assertThat(people("smith david", common("David Smith", 5), Set.of())).hasSize(1);
    }

    @Test
    void joinsTwoNamesThatHaveAReadingInCommon() {
        mentions.add(of(1, "Eric Villemonte de la Clergerie", "Villemonte de la Clergerie", null, "Ada Bee"));
        mentions.add(of(2, "Eric de la Clergerie", "de la Clergerie", null, "Ada Bee"));
        assertThat(people("eric clergerie", rare(), Set.of())).hasSize(1);
    }

    @Test
    void putsNoTwoNamesOfOneWorkNoTwoOwnersAndNoTwoIdentifiersTogether() {
        Mention one = of(1, "Hinrich Schütze", "Schütze", "0000-0001", "Ada Bee");
        mentions.add(one);
        mentions.add(of(2, "Hinrich Schuetze", "Schuetze", "0000-0002", "Ada Bee"));
        assertThat(people("hinrich schutze", rare(), Set.of())).isEmpty();
        mentions.removeLast();
        mention(2, "Hinrich Schuetze", "Ada Bee");
        assertThat(people("hinrich schutze", rare(), Set.of(1L, 2L))).isEmpty();
        assertThat(people("hinrich schutze", rare(), Set.of(1L))).hasSize(1);
        mentions.add(on(one.workId(), 2, "Hinrich Schuetze", "Ada Bee"));
        assertThat(people("hinrich schutze", rare(), Set.of())).isEmpty();
    }

    @Test
    void believesAnIdentifierWithoutCoauthors() {
        mentions.add(of(1, "Bill Smith", "Smith", "0000-0001"));
        mentions.add(of(2, "William Smith", "Smith", "0000-0001"));
        assertThat(people("william smith", common("William Smith", 5), Set.of()))
                .hasSize(1);
    }

    @Test
    void keepsContradictingNamesApart() {
        mention(1, "Bill B. Smith", "Ada Bee");
        mention(2, "William C. Smith", "Ada Bee");
        assertThat(people("william smith", rare(), Set.of())).isEmpty();
    }

    private List<Bearer> people(String reading, NameRarity rarity, Set<Long> claimed) {
        AcrossNames across = new AcrossNames(rarity, claimed);
        across.look(reading, mentions);
        return across.people();
    }

    private void mention(long author, String name, String... coauthors) {
        mentions.add(on(mentions.size() + 1L, author, name, coauthors));
    }

    private static Mention on(long work, long author, String name, String... coauthors) {
        return of(work, author, PersonName.of(name), null, coauthors);
    }

    private Mention of(long author, String name, String family, @Nullable String orcid, String... coauthors) {
        return of(mentions.size() + 1L, author, PersonName.printed(name, family), orcid, coauthors);
    }

    private static Mention of(long work, long author, PersonName name, @Nullable String orcid, String... coauthors) {
        Set<Long> keys = new TreeSet<>(Set.of(name.key()));
        Arrays.stream(coauthors).map(coauthor -> PersonName.of(coauthor).key()).forEach(keys::add);
        return new Mention(
                work,
                1,
                author,
                name,
                keys.stream().mapToLong(Long::longValue).toArray(),
                new int[0],
                VenueNames.NONE,
                Set.of(),
                2020,
                null,
                TitleWords.NONE,
                List.of(name),
                List.of(),
                orcid,
                null);
    }
}
