package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is who on authorships that people have labelled; the labels and identifiers are hidden from the rules. */
@Tag("corpus")
class GoldTests {

    private static final Path GOLD = Path.of("..", "shared", "data", "gold", "acl-signatures.jsonl.gz");

    private static final IntPredicate ALL = i -> true;

    @Test
    void recognisesMostPeopleAndHardlyEverJoinsTwo() throws IOException {
        WhoIsWho measured = new WhoIsWho(GoldFile.read(GOLD));
        System.out.println(measured.report(GOLD.getFileName().toString()));
        assertThat(measured.asLabelled(ALL).b3F1()).isGreaterThanOrEqualTo(0.96);
        assertThat(measured.asLabelled(ALL).f1())
                .isGreaterThan(measured.exactName(ALL).f1() + 0.04);
        assertThat(measured.withinKinds(ALL).precision()).isGreaterThanOrEqualTo(0.98);
        for (IntPredicate half : new IntPredicate[] {measured::isInFirstHalf, i -> !measured.isInFirstHalf(i)}) {
            assertThat(measured.withinKinds(half).b3F1()).isGreaterThanOrEqualTo(0.96);
            assertThat(measured.withinKinds(half).precision()).isGreaterThanOrEqualTo(0.98);
        }
    }
}
