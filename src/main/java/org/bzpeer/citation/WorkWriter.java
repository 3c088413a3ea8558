package org.bzpeer.citation;

import java.io.IOException;
import java.io.Writer;

/** Writes a file of works: its beginning, one work after another, its end. */
interface WorkWriter {

    default void begin(Writer out) throws IOException {}

    /** @param number 0 for the first work of the file */
    void write(Writer out, CitedWork work, int number) throws IOException;

    default void end(Writer out) throws IOException {}
}
