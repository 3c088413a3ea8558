package org.bzpeer.search;

/** A topic or an institution, with the address of its page. */
// Public, since templates are compiled only against public types.
public record FoundSubject(long id, String name, String href) {}
