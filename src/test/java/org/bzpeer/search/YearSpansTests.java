package org.bzpeer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class YearSpansTests {

    private static final int NOW = 2026;
    private static final int NEEDED = 1_000;

    @Test
    void whatIsFoundNowhereIsLookedForInFourSteps() {
        assertThat(read(year -> 0)).containsExactly("2026-2027", "2022-2025", "2006-2021", "the rest but 2006-2027");
    }

    @Test
    void whatIsRareIsFoundInTwo() {
        assertThat(read(year -> 3)).containsExactly("2026-2027", "the rest but 2026-2027");
    }

    @Test
    void whatIsCommonIsReadNoFurtherThanIsNeeded() {
        assertThat(read(year -> 5_000)).containsExactly("2026-2027");
        assertThat(read(year -> 600)).containsExactly("2026-2027", "2025");
        assertThat(read(year -> 200)).containsExactly("2026-2027", "2021-2025");
    }

    @Test
    void yearsOfWhichALibraryHasNothingArePassedOverInGrowingSteps() {
        assertThat(read(year -> year == 2026 || year < 2020 ? 800 : 0))
                .containsExactly("2026-2027", "2025", "2021-2024", "2005-2020");
    }

    @Test
    void everyYearIsReadOnce() {
        for (int density : List.of(0, 1, 7, 25, 60, 400)) {
            List<String> spans = read(year -> year % 3 == 0 ? density : 0);
            for (int i = 1; i < spans.size(); i++) {
                int oldest = Integer.parseInt(spans.get(i - 1).substring(0, 4));
                String next = spans.get(i);
                assertThat(next)
                        .as("after %s", spans.get(i - 1))
                        .satisfiesAnyOf(
                                span -> assertThat(span).endsWith(String.valueOf(oldest - 1)),
                                span -> assertThat(span).isEqualTo("the rest but " + oldest + "-2027"));
            }
        }
    }

    @Test
    void aTypedSpanIsBounded() {
        assertThat(YearSpans.of(new Years(2019, 2020), NOW)).isEqualTo("('=2019' | '=2020')");
        assertThat(YearSpans.of(new Years(0, 9999), NOW)).startsWith("('=1876'").endsWith("'=2027')");
        assertThat(YearSpans.of(new Years(5000, 9999), NOW)).isEqualTo("('=2027')");
    }

    /** Reads until enough is found or nothing is left, and returns the spans in words. */
    private static List<String> read(IntUnaryOperator worksOfYear) {
        YearSpans spans = new YearSpans(NOW);
        List<String> read = new ArrayList<>();
        int found = 0;
        while (!spans.isExhausted() && found < NEEDED) {
            String span = spans.next(found, NEEDED - found);
            int from = Integer.parseInt(span.replaceAll("^!?\\('=(\\d{4}).*", "$1"));
            int to = Integer.parseInt(span.replaceAll(".*'=(\\d{4})'\\)$", "$1"));
            String years = from == to ? String.valueOf(from) : from + "-" + to;
            read.add(span.startsWith("!") ? "the rest but " + years : years);
            for (int year = from; year <= Math.min(to, NOW) && !span.startsWith("!"); year++) {
                found += worksOfYear.applyAsInt(year);
            }
        }
        return read;
    }
}
