package org.bzpeer.imports;

/** Nothing was imported; the message says why, in the words of whoever asked for it. */
final class ImportRefused extends RuntimeException {

    ImportRefused(String reason) {
        super(reason);
    }
}
