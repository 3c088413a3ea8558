package org.bzpeer.imports;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where metadata comes from. */
enum Origin {
    ARXIV("arxiv", "arXiv", true),
    OPENALEX("openalex", "OpenAlex", true),
    CROSSREF("crossref", "Crossref", true),
    DATACITE("datacite", "DataCite", true),
    ORCID("orcid", "ORCID", false),
    BIBTEX("bibtex", "a BibTeX list", false),
    ROR("ror", "ROR", true);

    private final String key;
    private final String title;
    private final boolean registry;

    Origin(String key, String title, boolean registry) {
        this.key = key;
        this.title = title;
        this.registry = registry;
    }

    /** Returns the word that stands for it on the command line and in the database. */
    String key() {
        return key;
    }

    /** Returns its name as readers see it. */
    String title() {
        return title;
    }

    /**
     * Tells whether it is a registry's own record rather than what people list of themselves: such a record takes the
     * lead of a work from one that is not.
     */
    boolean isRegistry() {
        return registry;
    }

    /** Tells whether a source, named as readers see it, is a registry's own record. */
    static boolean isRegistry(String title) {
        for (Origin origin : values()) {
            if (origin.title.equals(title)) {
                return origin.registry;
            }
        }
        return false;
    }

    /** Returns the names of all as a list of SQL. */
    static String titles() {
        return Arrays.stream(values()).map(origin -> "'" + origin.title + "'").collect(Collectors.joining(", "));
    }
}
