package org.bzpeer.correction;

import org.bzpeer.platform.PlainTextCheck;
import org.jspecify.annotations.Nullable;

/**
 * Why a correction is made, as a form says it.
 *
 * @param reason the code of a {@link Reason}
 * @param report the number of the report that led here, or empty
 */
// Public, since templates are compiled only against public types.
public record Grounds(
        @Nullable String reason,
        @Nullable String note,
        @Nullable String report) {

    static final int LONGEST = 2000;

    public Grounds {
        report = report != null && report.matches("[1-9][0-9]{0,17}") ? report : "";
    }

    static Grounds none(@Nullable String report) {
        return new Grounds(null, "", report);
    }

    /** Returns what is wrong with the form, in a sentence, or null. */
    @Nullable
    String problem(Kind kind) {
        if (words().length() > LONGEST) {
            return "The note is too long: at most 2,000 characters, please.";
        }
        if (!PlainTextCheck.isPlain(words(), true)) {
            return "The note holds invisible characters; type it anew, please.";
        }
        return reason(kind) == null ? "Choose a reason." : null;
    }

    @Nullable
    Reason reason(Kind kind) {
        return Reason.of(kind).stream()
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElse(null);
    }

    /** Returns the note as it was typed, without what surrounds it. */
    public String words() {
        return note == null ? "" : note.strip();
    }

    /** Returns the part of an address that leads back to the report, or nothing. */
    public String back() {
        return "".equals(report) ? "" : "&report=" + report;
    }
}
