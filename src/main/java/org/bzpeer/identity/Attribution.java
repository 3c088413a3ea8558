package org.bzpeer.identity;

/**
 * The decision that a mention belongs to a person.
 *
 * @param sharedKeys the keys of at most three co-authors that another work of the person has as well, the rarest first
 */
record Attribution(Mention mention, Basis basis, long[] sharedKeys) {

    static final long[] NOBODY = {};
}
