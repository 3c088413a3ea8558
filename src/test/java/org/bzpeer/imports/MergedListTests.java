package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.MergedList.Side;
import org.junit.jupiter.api.Test;

/** Who stands on the one author list that is made of two. */
class MergedListTests {

    @Test
    void keepsItsPeopleAndFillsWhoIsMissing() {
        MergedList merged = merged(
                side("Anna Ast;Bernd Busch;Clara Chor", 1L, null, 3L), side("C. Chor;B. Busch;Dora Dorn", 9L, 2L, 4L));
        assertThat(merged.authors()).containsExactly(1L, 2L, 3L);
        assertThat(merged.places()).containsExactly(-1, 1, 0);
        assertThat(merged.replaced()).isEqualTo(Map.of(9L, 3L));
    }

    @Test
    void putsThoseFirstAboutWhomAPersonHasDecided() {
        Side goes = new Side(names("Anna Ast;Bernd Busch"), new Long[] {-8L, 9L}, Set.of(8L));
        MergedList merged = MergedList.of(side("Anna Ast;Bernd Busch", 1L, 2L), goes, Set.of());
        assertThat(merged.authors()).containsExactly(-8L, 2L);
        assertThat(merged.replaced()).isEqualTo(Map.of(1L, 8L, 9L, 2L));
        Side stays = new Side(names("Anna Ast;Bernd Busch"), new Long[] {1L, 2L}, Set.of(1L));
        assertThat(MergedList.of(stays, goes, Set.of()).authors()).containsExactly(1L, 2L);
    }

    @Test
    void leavesOutWhoHasSaidThatItIsNotTheirs() {
        MergedList merged = MergedList.of(
                side("Anna Ast;Bernd Busch", 1L, 2L), side("Anna Ast;Bernd Busch", 1L, 7L), Set.of(1L, 2L));
        assertThat(merged.authors()).containsExactly(null, 7L);
        assertThat(merged.replaced()).isEmpty();
    }

    @Test
    void putsNobodyOnTheListTwice() {
        MergedList merged = merged(side("Anna Ast;Anton Ast", 1L, null), side("Anton Ast;Anna Ast", 1L, 5L));
        assertThat(merged.authors()).containsExactly(1L, null);
    }

    @Test
    void isNoListAsLongAsNobodyIsRecognised() {
        assertThat(merged(side("Anna Ast"), side("Anna Ast")).authors()).isEmpty();
        assertThat(merged(side("Anna Ast"), side("Anna Ast", 4L)).authors()).containsExactly(4L);
    }

    private static MergedList merged(Side stays, Side goes) {
        return MergedList.of(stays, goes, Set.of());
    }

    private static Side side(String names, Long... authors) {
        return new Side(names(names), authors, Set.of());
    }

    private static List<PersonName> names(String names) {
        return Arrays.stream(names.split(";")).map(PersonName::of).toList();
    }
}
