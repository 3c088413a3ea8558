package org.bzpeer.imports;

import org.jspecify.annotations.Nullable;

/** A 64-bit FNV-1a hash over strings, each closed by a mark, the same on every machine and in every version. */
final class Hash {

    private static final long PRIME = 0x100000001b3L;

    private long value = 0xcbf29ce484222325L;

    Hash add(@Nullable String text) {
        if (text != null) {
            for (int i = 0; i < text.length(); i++) {
                step(text.charAt(i));
            }
        }
        step(text == null ? 0xfffe : 0xffff);
        return this;
    }

    /** Adds a value that most records lack; without it the hash stays what it was. */
    Hash addIfThere(String name, @Nullable String text) {
        return text == null ? this : add(name).add(text);
    }

    long value() {
        return value;
    }

    private void step(int c) {
        value = (value ^ c) * PRIME;
    }
}
