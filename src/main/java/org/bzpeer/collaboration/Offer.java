package org.bzpeer.collaboration;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a record has said about collaboration.
 *
 * @param closedUntil the first day on which requests are welcome again; only when the capacity is closed
 * @param languages as the owner wrote them, at most ten
 */
// Public, since templates are compiled only against public types.
public record Offer(
        List<Intent> intents, Capacity capacity, @Nullable LocalDate closedUntil, List<String> languages) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Returns the offer of stored values, or null where nothing is stored. */
    public static @Nullable Offer of(
            @Nullable String capacity, @Nullable LocalDate closedUntil, String[] intents, String[] languages) {
        if (capacity == null) {
            return null;
        }
        List<Intent> known = Arrays.stream(Intent.values())
                .filter(intent -> Arrays.asList(intents).contains(intent.name()))
                .toList();
        return new Offer(known, Capacity.valueOf(capacity), closedUntil, List.of(languages));
    }

    /** Returns the badge on the researcher's page. */
    public String badge() {
        if (isClosed()) {
            return "Closed until " + closedUntilText();
        }
        return capacity == Capacity.LIMITED ? "Limited" : "Open to collaborate";
    }

    /** Tells whether requests are not welcome today; a day that has come opens again by itself. */
    public boolean isClosed() {
        return closedUntil != null && closedUntil.isAfter(LocalDate.now(ZoneOffset.UTC));
    }

    /** Returns the day of reopening in words, or an empty string. */
    public String closedUntilText() {
        return closedUntil == null ? "" : DAY.format(closedUntil);
    }
}
