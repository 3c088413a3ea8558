package org.bzpeer.profile;

import java.time.LocalDate;
import org.bzpeer.catalog.Dates;
import org.jspecify.annotations.Nullable;

/** Why a work is on a researcher's page, in a sentence about the record. */
final class Reason {

    private Reason() {}

    static String sentence(String basis, @Nullable String detail, String source, LocalDate recordedOn) {
        String why =
                switch (basis) {
                    case "COAUTHORS" ->
                        detail == null || detail.isEmpty()
                                ? "The name fits, and many co-authors also stand on another work of this record."
                                : "The name fits, and co-authors are shared with another work of this record: " + detail
                                        + ".";
                    case "TOPIC" -> "The name is the same and rare, and another work of this record shares a topic.";
                    case "VENUE" ->
                        "The name is the same and rare, and another work of this record appeared in the same venue.";
                    case "FIELD" ->
                        "The name is the same and very rare, and another work of this record lies in the same field.";
                    case "TITLE" ->
                        "The name is the same, and words of the title, topics or the venue are shared with another work of this record.";
                    case "INITIAL" ->
                        "The initial fits this record's name and no other of this rare family name, and a topic, the venue,"
                                + " a word of the title, the field or the affiliation is shared.";
                    case "AFFILIATION" ->
                        "The name is the same, and another work of this record names the same affiliation.";
                    case "IDENTIFIER" -> "The source names this researcher by an identifier.";
                    case "CURATED" -> "A curator or the researcher confirmed it.";
                    default -> "This work began the record: nothing yet ties the name on it to another record.";
                };
        return why + " Recorded by " + source + " on " + Dates.text(recordedOn, false) + ".";
    }
}
