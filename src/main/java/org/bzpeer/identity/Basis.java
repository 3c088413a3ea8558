package org.bzpeer.identity;

/** Why a work stands on a researcher's record. */
enum Basis {
    /** The first work under this name; nothing yet ties it to another one. */
    FIRST,
    /** The name fits and co-authors are shared with other works of the record. */
    COAUTHORS,
    /** The name fits, and titles have a word in common; of a name that many share, titles, topics and venues rare things. */
    TITLE,
    /** The name is equal and rare, and a topic is shared. */
    TOPIC,
    /** The name is equal and rare, and both works appeared in one venue. */
    VENUE,
    /** The name is equal and very rare, and the field is the same. */
    FIELD,
    /** The name is equal, and the printed affiliation is the same where it is rare, or much like it with more evidence where not. */
    AFFILIATION,
    /**
     * An initial that only one given name of a rare family name fits, with a topic, the venue, a word of the title, the field
     * or the affiliation in common.
     */
    INITIAL,
    /** The name fits, and a source names the same ORCID iD or has the same person by an id of its own. */
    IDENTIFIER
}
