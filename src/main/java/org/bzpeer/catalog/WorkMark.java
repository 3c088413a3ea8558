package org.bzpeer.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What readers must know of a work before anything else: it was retracted, withdrawn or corrected, or its preprint was
 * withdrawn while the published version stands.
 *
 * @param status RETRACTED, WITHDRAWN, CORRECTED or PREPRINT_WITHDRAWN, the last one of works that are more than a preprint
 * @param noticeDoi the DOI of the notice that says so, or null where the source names none
 */
// Public, since templates are compiled only against public types.
public record WorkMark(String status, @Nullable String noticeDoi) {

    /** Returns the mark of a work of a type, or null for one that has none; a withdrawn preprint that is all there is, is withdrawn. */
    public static @Nullable WorkMark of(@Nullable String status, String type, @Nullable String noticeDoi) {
        if (status == null) {
            return null;
        }
        boolean whole = status.equals("PREPRINT_WITHDRAWN") && type.equals("preprint");
        return new WorkMark(whole ? "WITHDRAWN" : status, noticeDoi);
    }

    /** Returns the word that stands on cards. */
    public String text() {
        return switch (status) {
            case "RETRACTED" -> "Retracted";
            case "WITHDRAWN" -> "Withdrawn";
            case "PREPRINT_WITHDRAWN" -> "Preprint withdrawn";
            default -> "Corrected";
        };
    }

    /** Returns it as a sentence, for the work's own page. */
    public String sentence() {
        return switch (status) {
            case "RETRACTED" -> "This work has been retracted. It stays here, marked.";
            case "WITHDRAWN" -> "This work was withdrawn by its authors or its archive.";
            case "PREPRINT_WITHDRAWN" -> "The preprint of this work was withdrawn; the published version stands.";
            default -> "A correction to this work has been published.";
        };
    }

    /** Returns the address of the notice, or null. */
    public @Nullable String href() {
        return noticeDoi == null ? null : "https://doi.org/" + noticeDoi;
    }
}
