package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;

/** A record a line; blank lines are none. */
class LineStream implements RecordStream {

    private final LineReader reader;

    LineStream(InputStream input) {
        reader = new LineReader(input);
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!reader.next()) {
                return false;
            }
        } while (reader.isBlank());
        return true;
    }

    @Override
    public long number() {
        return reader.number();
    }

    @Override
    public byte[] bytes() {
        return reader.bytes();
    }

    @Override
    public int length() {
        return reader.length();
    }

    @Override
    public void check() throws RecordRefused {
        reader.check();
    }
}
