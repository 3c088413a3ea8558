package org.bzpeer.imports;

/** A record cannot be taken; the message says why, in the words of whoever has the file. */
final class RecordRefused extends Exception {

    RecordRefused(String reason) {
        super(reason, null, false, false);
    }
}
