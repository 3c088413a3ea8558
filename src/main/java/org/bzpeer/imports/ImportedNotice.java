package org.bzpeer.imports;

/**
 * Word that another work was retracted or withdrawn.
 *
 * @param scheme doi or arxiv
 * @param status RETRACTED or WITHDRAWN
 */
record ImportedNotice(String scheme, String value, String status) implements Item {}
