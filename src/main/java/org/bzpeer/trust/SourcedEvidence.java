package org.bzpeer.trust;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a source says of the person beside their works: an iD, an affiliation. For importers. */
@Component
public class SourcedEvidence {

    /** The reference of an iD that nobody has signed in with. */
    static final String BY_IMPORT = "import";

    private final Ledger ledger;

    SourcedEvidence(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A source names an ORCID iD whose name fits the record's; whether it fits, the importer has seen to. */
    public void namesOrcid(long authorId, String orcid, String source, LocalDate on) {
        ledger.record(
                authorId,
                Evidence.imported(Rule.A1, BY_IMPORT, 5, "ORCID iD " + orcid + ", named by an import", source, on));
    }

    /**
     * A source names an affiliation with its ROR id.
     *
     * @param ror the id as an address, {@code https://ror.org/…}
     */
    public void namesAffiliation(long authorId, String ror, String name, String source, LocalDate on) {
        ledger.record(authorId, Evidence.imported(Rule.D1, ror, 4, name, source, on));
    }
}
