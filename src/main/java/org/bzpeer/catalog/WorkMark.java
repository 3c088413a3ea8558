package org.bzpeer.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What readers must know of a work before anything else: it was retracted, withdrawn or corrected.
 *
 * @param status RETRACTED, WITHDRAWN or CORRECTED
 * @param noticeDoi the DOI of the notice that says so, or null where the source names none
 */
// Public, since templates are compiled only against public types.
public record WorkMark(String status, @Nullable String noticeDoi) {

    /** Returns the mark of a work, or null for one that has none. */
    public static @Nullable WorkMark of(@Nullable String status, @Nullable String noticeDoi) {
        return status == null ? null : new WorkMark(status, noticeDoi);
    }

    /** Returns the word that stands on cards. */
    public String text() {
        return switch (status) {
            case "RETRACTED" -> "Retracted";
            case "WITHDRAWN" -> "Withdrawn";
            default -> "Corrected";
        };
    }

    /** Returns it as a sentence, for the work's own page. */
    public String sentence() {
        return switch (status) {
            case "RETRACTED" -> "This work has been retracted. It stays here, marked.";
            case "WITHDRAWN" -> "This work was withdrawn by its authors or its archive.";
            default -> "A correction to this work has been published.";
        };
    }

    /** Returns the address of the notice, or null. */
    public @Nullable String href() {
        return noticeDoi == null ? null : "https://doi.org/" + noticeDoi;
    }
}
