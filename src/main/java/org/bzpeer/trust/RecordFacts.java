package org.bzpeer.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import knows of a record, as far as the C rules, A1 and D1 ask for it.
 *
 * @param works the number of works
 * @param identifiedWorks how many of them carry a persistent identifier
 * @param versionsOfRecord how many of them are published, not only preprints
 * @param agreedWorks how many of them a second source has as well
 * @param source the names of the sources, as a reader sees them
 * @param registeredSource whether one of the sources is a registered one
 * @param closeCollaborators how many researchers share four works or more
 * @param recordedOn the date of the newest fact
 * @param orcid the ORCID iD that sources name for this record, or null
 * @param affiliation the organisation that the newest work names with its ROR id, or null
 */
public record RecordFacts(
        int works,
        int identifiedWorks,
        int versionsOfRecord,
        int agreedWorks,
        String source,
        boolean registeredSource,
        int firstYear,
        int lastYear,
        int closeCollaborators,
        LocalDate recordedOn,
        @Nullable String orcid,
        @Nullable Organisation affiliation) {

    /** An organisation as a source names it, its ROR id as an address. */
    public record Organisation(String ror, String name) {}

    public RecordFacts(
            int works,
            int identifiedWorks,
            int versionsOfRecord,
            int agreedWorks,
            String source,
            boolean registeredSource,
            int firstYear,
            int lastYear,
            int closeCollaborators,
            LocalDate recordedOn) {
        this(
                works,
                identifiedWorks,
                versionsOfRecord,
                agreedWorks,
                source,
                registeredSource,
                firstYear,
                lastYear,
                closeCollaborators,
                recordedOn,
                null,
                null);
    }

    private static final int COUNTED_WORKS = 5;

    /** Returns the evidence that these facts are, one row a rule. */
    public List<Evidence> evidence() {
        List<Evidence> rows = new ArrayList<>();
        if (identifiedWorks > 0) {
            int points = 2 * Math.min(COUNTED_WORKS, identifiedWorks);
            add(rows, Rule.C1, points, count(identifiedWorks, "work") + " with a persistent identifier");
        }
        if (registeredSource) {
            add(rows, Rule.C2, 4, "Recorded by " + source);
        }
        if (lastYear > firstYear) {
            add(rows, Rule.C3, 2, "Works from " + firstYear + " to " + lastYear);
        }
        if (closeCollaborators > 0) {
            add(rows, Rule.C4, closeCollaborators >= 3 ? 3 : 1, count(closeCollaborators, "close collaborator"));
        }
        if (works > 0 && 2 * agreedWorks >= works) {
            add(rows, Rule.C5, 3, agreedWorks + " of " + works + " works in a second source");
        }
        if (versionsOfRecord > 0) {
            add(rows, Rule.C6, 3, count(versionsOfRecord, "work") + " with a version of record");
        }
        if (orcid != null) {
            rows.add(SourcedEvidence.orcid(orcid, source, recordedOn));
        }
        if (affiliation != null) {
            rows.add(SourcedEvidence.affiliation(affiliation.ror(), affiliation.name(), source, recordedOn));
        }
        return rows;
    }

    private void add(List<Evidence> rows, Rule rule, int points, String seen) {
        rows.add(Evidence.imported(rule, points, seen, source, recordedOn));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
