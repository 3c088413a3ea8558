package org.bzpeer.claim;

import java.util.Arrays;
import java.util.Locale;
import org.bzpeer.catalog.NoSuchRecord;

/** The ways to show that a record is one's own, in the order of the page; none is preferred. */
public enum ProofKind {
    ORCID("ORCID sign-in", "You sign in with ORCID; we see that the iD is yours, and on which works it stands."),
    ORCID_RECORD(
            "Link on your ORCID record",
            "You add this record to the websites on your ORCID record, and we read what ORCID shows of it in public."),
    INSTITUTION(
            "Institutional address",
            "We mail a code to your address at a university or another research organisation."),
    AUTHOR_ADDRESS(
            "Address printed on a work",
            "We mail a code to the corresponding-author address that the metadata of a work names."),
    HOMEPAGE(
            "Link on your homepage",
            "You put a rel=\"me\" link to this record on a page of yours, and we look for it."),
    VOUCH("Word of co-authors", "Two co-authors with verified records, at two institutions, confirm that it is you."),
    STATEMENT("Words for a curator", "You tell a curator in your own words how one can see that the record is yours.");

    private final String title;
    private final String explanation;

    ProofKind(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** Returns its name as a reader sees it. */
    public String title() {
        return title;
    }

    /** Returns what happens, in a sentence. */
    public String explanation() {
        return explanation;
    }

    /** Returns its name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProofKind of(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("There is no such way to prove a claim."));
    }
}
