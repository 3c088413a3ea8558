package org.bzpeer.trust;

import java.time.LocalDate;

/** What a source says of the person beside their works: an iD, an affiliation. Comes and goes with the works that say so. */
final class SourcedEvidence {

    /** The reference of an iD that nobody has signed in with. */
    static final String BY_IMPORT = "import";

    private SourcedEvidence() {}

    /** A source names an ORCID iD whose name fits the record's; whether it fits, the importer has seen to. */
    static Evidence orcid(String orcid, String source, LocalDate on) {
        return Evidence.imported(Rule.A1, BY_IMPORT, 5, "ORCID iD " + orcid + ", named by an import", source, on);
    }

    /**
     * A source names an affiliation with its ROR id.
     *
     * @param ror the id as an address, {@code https://ror.org/…}
     */
    static Evidence affiliation(String ror, String name, String source, LocalDate on) {
        return Evidence.imported(Rule.D1, ror, 4, name, source, on);
    }
}
