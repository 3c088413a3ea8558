package org.bzpeer.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** An input as it was before it was zipped, if it was; one that swells more than two hundred times is no honest file. */
final class Unzipped {

    private static final long MOST_TIMES = 200;

    /** Below this size nothing is suspected. */
    private static final long HARMLESS = 64 << 20;

    private Unzipped() {}

    static InputStream of(InputStream raw) throws IOException {
        BufferedInputStream input = new BufferedInputStream(raw, 1 << 16);
        input.mark(2);
        boolean gzip = input.read() == 0x1f && input.read() == 0x8b;
        input.reset();
        if (!gzip) {
            return input;
        }
        Counting zipped = new Counting(input);
        return new Guarded(new GZIPInputStream(zipped, 1 << 16), zipped);
    }

    private static class Counting extends FilterInputStream {

        long count;

        Counting(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            count += sign < 0 ? 0 : 1;
            return sign;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int more = super.read(bytes, from, length);
            count += Math.max(0, more);
            return more;
        }
    }

    private static final class Guarded extends Counting {

        private final Counting zipped;

        Guarded(InputStream input, Counting zipped) {
            super(input);
            this.zipped = zipped;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int more = super.read(bytes, from, length);
            if (count > HARMLESS && count > MOST_TIMES * zipped.count) {
                throw new IOException("it unpacks to more than " + MOST_TIMES + " times its size");
            }
            return more;
        }
    }
}
