package org.bzpeer.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one input, one after another. Not thread-safe. */
interface RecordStream {

    /**
     * Goes to the next record.
     *
     * @return false at the end of the input
     * @throws IOException when the input breaks off
     */
    boolean next() throws IOException;

    /** Returns where the current record stands: its line, or its number in the input; 1 and upwards. */
    long number();

    /** Returns the current record's bytes, until the next call. */
    byte[] bytes();

    /** Returns how many of the bytes belong to the record. */
    int length();

    /** @throws RecordRefused when the record is too long to be held, or its bytes are no text */
    void check() throws RecordRefused;

    /** Returns where a service goes on after the records so far, or null when there is no such place just here. */
    default @Nullable String cursor() {
        return null;
    }
}
