package org.bzpeer.imports;

import org.jspecify.annotations.Nullable;

/** Records that are held one at a time, each in bytes of its own; subclasses fill in the next one. */
abstract class HeldRecords implements RecordStream {

    /** The record at hand, whole. */
    byte[] current = new byte[0];

    long number;

    /** Why the record at hand cannot be taken, or null. */
    @Nullable
    String problem;

    @Override
    public long number() {
        return number;
    }

    @Override
    public byte[] bytes() {
        return current;
    }

    @Override
    public int length() {
        return current.length;
    }

    @Override
    public void check() throws RecordRefused {
        if (problem != null) {
            throw new RecordRefused(problem);
        }
    }
}
