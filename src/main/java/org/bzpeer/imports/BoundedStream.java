package org.bzpeer.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that ends with an error when it is longer than it may be. */
final class BoundedStream extends FilterInputStream {

    private final long most;
    private long read;

    BoundedStream(InputStream input, long most) {
        super(input);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int sign = super.read();
        count(sign < 0 ? 0 : 1);
        return sign;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int more = super.read(bytes, from, length);
        count(Math.max(0, more));
        return more;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > most) {
            throw new IOException("one answer is longer than " + (most >> 20) + " MB; write one record a line");
        }
    }
}
