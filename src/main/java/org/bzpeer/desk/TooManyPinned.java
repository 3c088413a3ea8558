package org.bzpeer.desk;

/** Five works can be pinned at most. */
class TooManyPinned extends RuntimeException {

    TooManyPinned() {
        super("At most five works can be pinned.", null, false, false);
    }
}
