package org.bzpeer.imports;

import java.util.Iterator;
import java.util.List;

/** Records out of quarantine, with the places where they stood. */
final class KeptStream implements RecordStream {

    /** A record in quarantine. */
    record Kept(long id, long position, byte[] raw) {}

    private final Iterator<Kept> records;
    private Kept current = new Kept(0, 0, new byte[0]);

    KeptStream(List<Kept> records) {
        this.records = records.iterator();
    }

    @Override
    public boolean next() {
        if (!records.hasNext()) {
            return false;
        }
        current = records.next();
        return true;
    }

    @Override
    public long number() {
        return current.position();
    }

    @Override
    public byte[] bytes() {
        return current.raw();
    }

    @Override
    public int length() {
        return current.raw().length;
    }

    @Override
    public void check() throws RecordRefused {
        if (current.raw().length == 0) {
            throw new RecordRefused("no bytes were kept");
        }
    }
}
