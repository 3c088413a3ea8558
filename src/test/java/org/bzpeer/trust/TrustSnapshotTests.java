package org.bzpeer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bzpeer.trust.Evidence.Proof;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the rules, and every boundary of labels and levels. */
class TrustSnapshotTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<Evidence> evidence = new ArrayList<>();

    @Test
    void maximaSumToOneHundred() {
        assertThat(Arrays.stream(Rule.values()).mapToInt(Rule::maximum).sum()).isEqualTo(100);
    }

    @Test
    void fivePreprintsOfThreeYearsWithCloseCollaboratorsAreNineteen() {
        evidence.addAll(seedRecord());
        assertThat(snapshot()).isEqualTo(new TrustSnapshot(19, 1, TrustLabel.UNVERIFIED));
    }

    @Test
    void aHandMadeStubIsNothing() {
        assertThat(snapshot()).isEqualTo(new TrustSnapshot(0, 0, TrustLabel.UNVERIFIED));
    }

    @Test
    void oneArticleWithAVersionOfRecordIsNine() {
        evidence.addAll(new RecordFacts(1, 1, 1, 0, "Crossref", true, 2020, 2020, 0, TODAY).evidence());
        assertThat(snapshot()).isEqualTo(new TrustSnapshot(9, 1, TrustLabel.UNVERIFIED));
    }

    @Test
    void theSeedRecordClaimedByEmailAndCuratorIsTwentySeven() {
        evidence.addAll(seedRecord());
        add(Rule.B1, 8, Proof.MEDIUM, TODAY, null);
        assertThat(snapshot()).isEqualTo(new TrustSnapshot(27, 2, TrustLabel.PARTLY_VERIFIED));
    }

    @Test
    void theSeedRecordClaimedByOrcidAndReviewedIsFiftyFour() {
        evidence.addAll(seedRecord());
        add(Rule.A1, 20, Proof.STRONG, TODAY, null);
        add(Rule.B1, 8, null, TODAY, null);
        add(Rule.B2, 4, null, TODAY, null);
        add(Rule.B3, 3, null, TODAY, TODAY.plusMonths(12));
        assertThat(snapshot()).isEqualTo(new TrustSnapshot(54, 3, TrustLabel.VERIFIED));
    }

    @Test
    void twoFreshStrongProofsOfDifferentKindsAreLevelFour() {
        add(Rule.B1, 8, null, TODAY, null);
        add(Rule.A1, 20, Proof.STRONG, TODAY.minusMonths(11), null);
        add(Rule.A2, 12, Proof.STRONG, TODAY, null);
        assertThat(snapshot().level()).isEqualTo(4);
    }

    @Test
    void anOldStrongProofOrTwoOfOneKindAreLevelThree() {
        add(Rule.B1, 8, null, TODAY, null);
        add(Rule.A1, 20, Proof.STRONG, TODAY.minusMonths(12), null);
        add(Rule.A2, 12, Proof.STRONG, TODAY, null);
        assertThat(snapshot().level()).isEqualTo(3);
    }

    @Test
    void withoutAClaimNoProofRaisesTheLevel() {
        evidence.addAll(seedRecord());
        add(Rule.A1, 20, Proof.STRONG, TODAY, null);
        assertThat(snapshot()).isEqualTo(new TrustSnapshot(39, 1, TrustLabel.UNVERIFIED));
    }

    @Test
    void anOrganisationMakesLevelFive() {
        add(Rule.B1, 8, null, TODAY, null);
        add(Rule.D2, 6, Proof.ORGANISATION, TODAY, null);
        assertThat(snapshot().level()).isEqualTo(5);
    }

    @Test
    void severalRowsOfOneRuleAreHeldToItsMaximum() {
        for (String voucher : List.of("1", "2", "3")) {
            evidence.add(new Evidence(Rule.E1, voucher, 3, "vouched", "site", TODAY, null, null, null, null));
        }
        assertThat(snapshot().score()).isEqualTo(6);
    }

    @Test
    void expiredAndRevokedRowsDoNotCount() {
        add(Rule.B3, 3, null, TODAY.minusYears(1), TODAY);
        evidence.add(new Evidence(Rule.A3, "", 4, "seen", "site", TODAY, null, null, null, TODAY));
        assertThat(snapshot().score()).isZero();
    }

    @Test
    void addingEvidenceNeverLowersTheScore() {
        int before = 0;
        for (Rule rule : Rule.values()) {
            add(rule, rule.maximum(), null, TODAY, null);
            assertThat(snapshot().score()).isEqualTo(before + rule.maximum());
            before = snapshot().score();
        }
        assertThat(before).isEqualTo(100);
    }

    @Test
    void aDisputeFreezesTheScore() {
        evidence.addAll(seedRecord());
        assertThat(snapshot().disputed()).isEqualTo(new TrustSnapshot(19, 1, TrustLabel.DISPUTED));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 5, UNVERIFIED", "25, 1, UNVERIFIED", "25, 2, PARTLY_VERIFIED", "49, 5, PARTLY_VERIFIED",
        "50, 2, PARTLY_VERIFIED", "50, 3, VERIFIED", "74, 5, VERIFIED", "75, 3, VERIFIED",
        "75, 4, STRONGLY_VERIFIED", "100, 1, UNVERIFIED", "0, 0, UNVERIFIED"
    })
    void labelsNeedScoreAndLevel(int score, int level, TrustLabel label) {
        assertThat(TrustLabel.of(score, level)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 2", "4, 8", "5, 10", "500, 10"})
    void volumeCountsUpToFiveWorks(int identified, int points) {
        evidence.addAll(new RecordFacts(identified, identified, 0, 0, "arXiv", false, 2020, 2020, 0, TODAY).evidence());
        assertThat(snapshot().score()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "3, 3", "60, 3"})
    void closeCollaboratorsGiveOneOrThreePoints(int close, int points) {
        evidence.addAll(new RecordFacts(0, 0, 0, 0, "arXiv", false, 2020, 2020, close, TODAY).evidence());
        assertThat(snapshot().score()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 0", "4, 2, 3", "5, 2, 0", "5, 3, 3", "0, 0, 0"})
    void aSecondSourceMustAgreeOnHalfOfTheWorks(int works, int agreed, int points) {
        evidence.addAll(new RecordFacts(works, 0, 0, agreed, "arXiv", false, 2020, 2020, 0, TODAY).evidence());
        assertThat(snapshot().score()).isEqualTo(points);
    }

    private TrustSnapshot snapshot() {
        return TrustSnapshot.of(evidence, TODAY);
    }

    private static List<Evidence> seedRecord() {
        return new RecordFacts(5, 5, 0, 0, "arXiv", true, 2020, 2022, 4, TODAY).evidence();
    }

    private void add(Rule rule, int points, @Nullable Proof proof, LocalDate seenOn, @Nullable LocalDate expiresOn) {
        evidence.add(new Evidence(rule, "", points, "seen", "site", seenOn, expiresOn, "checker", proof, null));
    }
}
