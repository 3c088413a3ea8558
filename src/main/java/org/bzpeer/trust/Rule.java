package org.bzpeer.trust;

/**
 * Rule set 1: what counts as evidence for a record, and how much at most. Popularity and quality never count. The
 * maxima sum to 100.
 */
public enum Rule {
    C1(
            "Works with a persistent identifier (DOI, arXiv, PMID): 2 points each, at most 5 works",
            10,
            "Import works that carry a DOI or an arXiv id"),
    C2(
            "A registered source (arXiv, Crossref, DataCite, PubMed, OpenAlex, ORCID)",
            4,
            "Import the record from a registered source"),
    C3("Works in two calendar years or more", 2, "Comes by itself with works of another year"),
    C4(
            "Close collaborators, with four shared works or more: three or more 3 points, one or two 1 point",
            3,
            "Comes by itself with shared works"),
    C5(
            "A second independent source agrees on half of the works or more",
            3,
            "Import the same works from a second source"),
    C6("At least one work has a version of record, not only a preprint", 3, "Add the DOI of a published article"),
    A1(
            "ORCID iD: authenticated by its holder 20 points, named by an import alone 5 points",
            20,
            "Sign in with ORCID when claiming the record"),
    A2("Confirmed e-mail address at an institution", 12, "Confirm an institutional e-mail address"),
    A3("Homepage with a two-way rel=\"me\" link", 4, "Link homepage and record to each other"),
    A4("One further verified account", 4, "Verify one further account"),
    B1("Approved claim", 8, "Claim the record"),
    B2(
            "The owner has answered “mine / not mine” for 80 % of the works or more",
            4, "Review the list of works after claiming"),
    B3("The owner has re-confirmed the profile within 12 months", 3, "Re-confirm the profile once a year"),
    D1("Affiliation with a ROR id, named by a source", 4, "Import an affiliation with a ROR id"),
    D2("That affiliation confirmed", 6, "Confirm the affiliation by e-mail or through the organisation"),
    E1(
            "Vouched for by researchers of level L3 or above: 3 points each",
            6,
            "Ask colleagues whose records are verified"),
    E2("Co-authors confirmed a shared work: 1 point each", 4, "Ask co-authors to confirm shared works");

    /** The number kept with every snapshot that was computed by these rules. */
    public static final int SET = 1;

    private final String asks;
    private final int maximum;
    private final String nextStep;

    Rule(String asks, int maximum, String nextStep) {
        this.asks = asks;
        this.maximum = maximum;
        this.nextStep = nextStep;
    }

    /** Returns what the rule asks for, as a reader sees it. */
    public String asks() {
        return asks;
    }

    /** Returns the most points that all evidence for this rule can bring together. */
    public int maximum() {
        return maximum;
    }

    /** Returns what would bring the points, as a reader sees it. */
    public String nextStep() {
        return nextStep;
    }
}
