package org.bzpeer.imports;

/** A set of 64-bit hashes of identifiers: 12 bytes an entry or so, for files of many millions of records. */
final class SeenIds {

    private long[] slots = new long[1 << 12];
    private int size;

    /** Adds an identifier, and tells whether it was new. */
    boolean add(String id) {
        long hash = new Hash().add(id).value() | 1;
        if (size * 4L > slots.length * 3L) {
            grow();
        }
        return insert(hash);
    }

    private boolean insert(long hash) {
        int mask = slots.length - 1;
        int at = (int) (hash >>> 20) & mask;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        slots[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (long hash : old) {
            if (hash != 0) {
                insert(hash);
            }
        }
    }
}
