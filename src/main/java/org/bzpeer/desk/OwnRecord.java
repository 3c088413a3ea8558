package org.bzpeer.desk;

import java.time.LocalDate;
import org.bzpeer.catalog.AuthorLink;
import org.jspecify.annotations.Nullable;

/**
 * A record as its owner sees it at the desk.
 *
 * @param answered how many works the owner has answered for, those that are not theirs included
 * @param toAnswer the works on the record and those taken off it: what the share of answers is reckoned of
 * @param formerNames how many further names are kept for matching; the names themselves are shown nowhere
 */
// Public, since templates are compiled only against public types.
public record OwnRecord(
        AuthorLink author,
        boolean nameChosen,
        int formerNames,
        int works,
        int answered,
        int toAnswer,
        int removed,
        @Nullable String bio,
        @Nullable String homepage,
        int pinned,
        @Nullable LocalDate confirmedOn,
        String trust) {

    /** Returns the address of this record's desk. */
    public String desk() {
        return "/desk/" + author.id();
    }
}
