package org.bzpeer.collaboration;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.bzpeer.platform.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a record says about collaboration, as typed: what is no choice of the form is shown again like all else.
 *
 * @param closedUntil a day, as browsers write it
 * @param languages separated by commas
 */
// Public, since templates are compiled only against public types.
public record OfferForm(
        List<String> intents,
        String capacity,
        String closedUntil,

        @Size(max = 300, message = "At most 300 characters, please.") @PlainText @NoLinks
        String languages) {

    static final int LANGUAGES = 10;

    public OfferForm(
            @Nullable List<String> intents,
            @Nullable String capacity,
            @Nullable String closedUntil,
            @Nullable String languages) {
        this.intents = intents == null ? List.of() : intents;
        this.capacity = capacity == null ? "" : capacity;
        this.closedUntil = closedUntil == null ? "" : closedUntil;
        this.languages = languages == null ? "" : languages.strip();
    }

    static OfferForm of(@Nullable Offer offer) {
        return offer == null
                ? new OfferForm(List.of(), Capacity.OPEN.name(), "", "")
                : new OfferForm(
                        offer.intents().stream().map(Intent::name).toList(),
                        offer.capacity().name(),
                        offer.closedUntil() == null ? "" : offer.closedUntil().toString(),
                        String.join(", ", offer.languages()));
    }

    /** Returns the intents chosen, or null when one of them is none. */
    @Nullable
    List<Intent> intentList() {
        List<Intent> known = Arrays.stream(Intent.values())
                .filter(intent -> intents.contains(intent.name()))
                .toList();
        return known.size() == intents.stream().distinct().count() ? known : null;
    }

    @Nullable
    Capacity capacityChosen() {
        return Arrays.stream(Capacity.values())
                .filter(one -> one.name().equals(capacity))
                .findFirst()
                .orElse(null);
    }

    /** Returns the day, or null when it is none after today and within two years. */
    @Nullable
    LocalDate day(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(closedUntil);
            return day.isAfter(today) && !day.isAfter(today.plusYears(2)) ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    List<String> languageList() {
        return Arrays.stream(languages.split(","))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
    }
}
