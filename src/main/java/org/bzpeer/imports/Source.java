package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** One format of one source: how its input is cut into records, and what one record says. */
interface Source {

    Origin origin();

    /** Returns the word by which it is called: {@code import NAME …}. */
    String name();

    /** Returns what it reads, in a few words. */
    String reads();

    /** Cuts an input, plain and not zipped, into records. */
    RecordStream open(InputStream input) throws IOException;

    /**
     * Reads one record; all of it is taken or nothing.
     *
     * @throws RecordRefused when it cannot be read, or lacks what nothing can be without
     */
    List<Item> parse(byte[] bytes, int length) throws RecordRefused;
}
