package org.bzpeer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SpansTests {

    private static final int LAST = 2027;
    private static final int NEEDED = 1_000;

    /** Ten thousand works a month, from 1990 to November 2026. */
    private static final NavigableMap<YearMonth, Integer> LARGE = months(month -> 10_000);

    @Test
    void aSmallLibraryIsReadAtOnce() {
        assertThat(spans(months(month -> 20), null, month -> 1)).containsExactly("");
        assertThat(spans(Collections.emptyNavigableMap(), null, month -> 1)).containsExactly("");
    }

    @Test
    void whatIsFoundNowhereIsLookedForInFewSteps() {
        assertThat(spans(LARGE, null, month -> 0))
                .hasSize(4)
                .startsWith("('=2026-10' | '=2026-11' | '=2026-12') | '=2027'")
                .last()
                .isEqualTo("");
    }

    @Test
    void whatIsCommonIsReadNoFurtherThanIsNeeded() {
        assertThat(spans(LARGE, null, month -> 0.2)).hasSize(1);
        assertThat(spans(LARGE, null, month -> 0.02))
                .hasSize(2)
                .last()
                .isEqualTo("('=2026-06' | '=2026-07' | '=2026-08' | '=2026-09')");
    }

    @Test
    void wordsAndTopicsAreLookedUpTogetherWithEachYear() {
        Spans spans = new Spans("('deep' & !'it''s\\\\') & '#12'", LARGE, null, LAST);

        assertThat(spans.next(0, NEEDED))
                .isEqualTo("(('deep=2026' & !'it''s\\\\=2026') & '#12=2026') & ('=2026-10' | '=2026-11' | '=2026-12')"
                        + " | (('deep=2027' & !'it''s\\\\=2027') & '#12=2027')");
        spans.next(0, NEEDED);
        spans.next(0, NEEDED);
        assertThat(spans.next(0, NEEDED)).isEqualTo("('deep' & !'it''s\\\\') & '#12'");
        assertThat(spans.isExhausted()).isTrue();
        assertThat(Spans.of("'deep'", new Years(2018, 2019), LAST)).isEqualTo("('deep=2018') | ('deep=2019')");
    }

    @Test
    void manyWordsInManyYearsAreNotSpelledOutTogether() {
        String many = "'a' & 'b' & 'c' & 'd'";
        assertThat(Spans.of(many, new Years(2000, 2029), 2030)).startsWith("('a=2000' & 'b=2000'");
        assertThat(Spans.of(many, new Years(2000, 2030), 2030))
                .startsWith("(" + many + ") & ('=2000' | '=2001' | ")
                .endsWith("'=2030')");
    }

    @Test
    void aWordThatIsTooLongToStandWithTheYearIsLookedForAlone() {
        String word = "'" + "x".repeat(401) + "'";
        assertThat(Spans.of(word, new Years(2019, 2020), LAST)).isEqualTo("(" + word + ") & ('=2019' | '=2020')");
    }

    @Test
    void whatEndsJustBeforeEnoughIsFoundTakesFewSteps() {
        for (double share : List.of(0.00775, 0.00905, 0.00908, 0.009089)) {
            assertThat(spans(LARGE, null, month -> month.getYear() == 2026 ? share : 0))
                    .hasSizeLessThan(9);
        }
    }

    @Test
    void whatIsMoreCommonInOlderYearsIsNotReadTooFar() {
        double newer = 0.001;
        double older = 0.02;
        assertThat(found(LARGE, month -> month.getYear() > 2025 ? newer : older))
                .isLessThan(10 * NEEDED);
    }

    @Test
    void yearsOfWhichALibraryHasFewDoNotWidenTheStepIntoFullOnes() {
        NavigableMap<YearMonth, Integer> gap =
                months(month -> month.getYear() > 2019 && month.getYear() < 2025 ? 10 : 10_000);
        assertThat(found(gap, month -> 0.005)).isLessThan(2 * NEEDED);
    }

    @Test
    void everyMonthIsReadOnceFromTheNewestToTheOldest() {
        for (double share : List.of(0.0, 0.0001, 0.001, 0.003, 0.01, 0.1)) {
            for (Years years : Arrays.asList(null, new Years(2003, 2019))) {
                List<YearMonth> read = new ArrayList<>();
                spans(LARGE, years, month -> share, read);
                assertThat(read).doesNotHaveDuplicates().isSortedAccordingTo(Collections.reverseOrder());
                YearMonth newest = YearMonth.of(years == null ? 2026 : 2019, years == null ? 11 : 12);
                assertThat(read.getFirst()).isEqualTo(newest);
                assertThat(read).hasSize((int) read.getLast().until(newest, java.time.temporal.ChronoUnit.MONTHS) + 1);
            }
        }
    }

    @Test
    void typedYearsAreReadInSpansToo() {
        assertThat(spans(LARGE, new Years(2018, 2019), month -> 0.2)).containsExactly("('=2019-11' | '=2019-12')");
        assertThat(spans(LARGE, new Years(2018, 2019), month -> 0.0))
                .last()
                .asString()
                .startsWith("('=2018-01' | ");
    }

    @Test
    void typedYearsAreBounded() {
        assertThat(Spans.of("", new Years(2019, 2020), LAST)).isEqualTo("'=2019' | '=2020'");
        assertThat(Spans.of("", new Years(0, 9999), LAST)).startsWith("'=1877'").endsWith("'=2027'");
        assertThat(Spans.of("", new Years(1800, 1870), LAST))
                .startsWith("'=1800'")
                .endsWith("'=1870'");
    }

    private static NavigableMap<YearMonth, Integer> months(ToDoubleFunction<YearMonth> works) {
        NavigableMap<YearMonth, Integer> months = new TreeMap<>();
        for (YearMonth month = YearMonth.of(1990, 1);
                !month.isAfter(YearMonth.of(2026, 11));
                month = month.plusMonths(1)) {
            months.put(month, (int) works.applyAsDouble(month));
        }
        return months;
    }

    private static List<String> spans(
            NavigableMap<YearMonth, Integer> works, Years years, ToDoubleFunction<YearMonth> share) {
        return spans(works, years, share, new ArrayList<>());
    }

    private static int found(NavigableMap<YearMonth, Integer> works, ToDoubleFunction<YearMonth> share) {
        List<YearMonth> read = new ArrayList<>();
        spans(works, null, share, read);
        return (int) read.stream()
                .mapToDouble(month -> works.get(month) * share.applyAsDouble(month))
                .sum();
    }

    /** Reads until enough is found or nothing is left, as the index would answer; returns the spans. */
    private static List<String> spans(
            NavigableMap<YearMonth, Integer> works,
            Years years,
            ToDoubleFunction<YearMonth> share,
            List<YearMonth> read) {
        Spans spans = new Spans("", works, years, LAST);
        List<String> all = new ArrayList<>();
        double found = 0;
        while (!spans.isExhausted() && found < NEEDED) {
            String span = spans.next((int) found, NEEDED - (int) found);
            all.add(span);
            for (YearMonth month : works.descendingKeySet()) {
                if (span.isEmpty() ? !read.contains(month) : names(span, month)) {
                    read.add(month);
                    found += works.get(month) * share.applyAsDouble(month);
                }
            }
        }
        return all;
    }

    private static boolean names(String words, YearMonth month) {
        return words.contains("'=" + month + "'") || words.contains("'=" + month.getYear() + "'");
    }
}
