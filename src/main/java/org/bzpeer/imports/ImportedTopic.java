package org.bzpeer.imports;

/**
 * A topic as a source names it.
 *
 * @param code the source's own code: arXiv's {@code cs.LG}, OpenAlex's {@code T10841}
 */
record ImportedTopic(Origin origin, String code, String name) implements Item {}
