package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameRarityTests {

    private static final long WEI_WANG = PersonName.of("Wei Wang").key();
    private static final long ZAC_HATFIELD = PersonName.of("Zac Hatfield").key();

    @Test
    void expectsNamesakesByTheSharesOfBothHalves() {
        NameRarity rarity = counted(NameRarity.Seen.all(10_000));
        assertThat(rarity.namesakes(WEI_WANG)).isEqualTo(10_000 * 0.01 * 0.05, within(1e-9));
        assertThat(rarity.namesakes(ZAC_HATFIELD)).isLessThan(0.001);
    }

    @Test
    void expectsMoreWhereMostNamesStandOnASingleWork() {
        NameRarity dense = counted(new NameRarity.Seen(10_000, 1_000, 4_999));
        NameRarity sparse = counted(new NameRarity.Seen(10_000, 9_000, 499));
        assertThat(dense.namesakes(WEI_WANG)).isEqualTo(10_100 * 0.01 * 0.05, within(1e-9));
        assertThat(sparse.namesakes(WEI_WANG)).isEqualTo(91_000 * 0.01 * 0.05, within(1e-9));
    }

    @Test
    void takesNoNameForCommonBecauseFewAreKnown() {
        NameRarity few = new NameRarity(Map.of(), Map.of(), new NameRarity.Seen(60, 55, 3));
        assertThat(few.namesakes(ZAC_HATFIELD)).isLessThan(0.001);
    }

    @Test
    void countsDistinctNamesAtHand() {
        Map<Long, Integer> works = new HashMap<>();
        for (char letter = 'a'; letter < 'a' + 20; letter++) {
            works.put(PersonName.of("Given" + letter + " Wang").key(), 2);
            works.put(PersonName.of("Wei Family" + letter).key(), 2);
        }
        assertThat(NameRarity.of(works).namesakes(WEI_WANG)).isEqualTo(40 * 0.5 * 0.5, within(1e-9));
    }

    private static NameRarity counted(NameRarity.Seen seen) {
        return new NameRarity(Map.of((int) (WEI_WANG >>> 32), 500), Map.of((int) WEI_WANG, 100), seen);
    }
}
