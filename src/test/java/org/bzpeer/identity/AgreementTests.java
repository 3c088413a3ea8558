package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTests {

    private static final Offset<Double> NEAR = within(1e-9);

    @Test
    void countsPairsAndNames() {
        Agreement found = Agreement.of(List.of(1, 1, 1, 2, 2), List.of("a", "a", "b", "b", "b"), i -> true);
        assertThat(found.precision()).isEqualTo(2 / 4.0, NEAR);
        assertThat(found.recall()).isEqualTo(2 / 4.0, NEAR);
        assertThat(found.b3Precision()).isEqualTo((2 * 2 / 3.0 + 1 / 3.0 + 2) / 5, NEAR);
        assertThat(found.b3Recall()).isEqualTo((2 + 1 / 3.0 + 2 * 2 / 3.0) / 5, NEAR);
        assertThat(found.b3F1()).isEqualTo(11 / 15.0, NEAR);
    }

    @Test
    void keepsTheOthersAsCompanyOfTheNamesThatAreLookedAt() {
        Agreement found = Agreement.of(List.of(1, 1, 1), List.of("a", "a", "b"), i -> i == 2);
        assertThat(found.precision()).isZero();
        assertThat(found.recall()).isEqualTo(1);
        assertThat(found.b3Precision()).isEqualTo(1 / 3.0, NEAR);
    }

    @Test
    void measuresAFileAndHidesItsLabels(@TempDir Path folder) throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), """
                {"person": "id:zac", "paper": "P1", "position": 0, "first": "Zac", "last": "Hatfield", "year": 2020, "venues": ["a"], "title": "Sheep", "coauthors": ["Ada Bee", "Bob Cee"], "orcid": "1"}
                {"person": "id:zac", "paper": "P2", "position": 1, "first": "Zac", "last": "Hatfield", "year": null, "affiliation": null, "coauthors": ["Ada Bee", "Bob Cee"], "orcid": "1"}
                {"person": "orcid:1", "paper": "P3", "position": 0, "first": "Zac", "last": "Hatfield", "coauthors": ["Ada Bee", "Bob Cee"]}

                {"person": "id:tim", "paper": "P3", "position": 1, "first": "Tim", "last": "Hatfield", "orcid": "1"}
                """);
        WhoIsWho measured = new WhoIsWho(GoldFile.read(gold));
        assertThat(measured.asLabelled(i -> true).precision()).isEqualTo(1 / 3.0, NEAR);
        assertThat(measured.asLabelled(i -> true).recall()).isEqualTo(1);
        assertThat(measured.withinKinds(i -> true).precision()).isEqualTo(1);
        assertThat(measured.report("gold.jsonl")).contains("4 names of 3 people", "{id=3, orcid=1}");
    }
}
