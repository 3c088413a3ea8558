package org.bzpeer.identity;

import java.util.Map;

/** How common the names of a test are. */
final class Rarities {

    private Rarities() {}

    static NameRarity rare() {
        return new NameRarity(Map.of(), Map.of(), NameRarity.Seen.all(100_000));
    }

    static NameRarity common(String name, double namesakes) {
        long key = PersonName.of(name).key();
        return new NameRarity(
                Map.of((int) (key >>> 32), 1000),
                Map.of((int) key, 100),
                NameRarity.Seen.all(Math.round(100_000 / namesakes)));
    }
}
