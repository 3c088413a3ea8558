package org.bzpeer.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.imports.Chunks.Chunk;

/**
 * What a source reads in an input, without a database.
 *
 * @param refused why the records that could not be taken were not
 */
record ReadInput(List<Item> items, List<String> refused) {

    static ReadInput of(Source source, String input) {
        return of(source, input.getBytes(StandardCharsets.UTF_8));
    }

    static ReadInput of(Source source, byte[] input) {
        ReadInput read = new ReadInput(new ArrayList<>(), new ArrayList<>());
        RecordStream records;
        try {
            records = source.open(new ByteArrayInputStream(input));
        } catch (IOException e) {
            read.refused().add(String.valueOf(e.getMessage()));
            return read;
        }
        Chunks chunks = new Chunks(source, records);
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            read.items().addAll(chunk.others());
            chunk.lines().forEach(line -> read.items().add(line.work()));
            chunk.refused().forEach(bad -> read.refused().add(bad.reason()));
        }
        return read;
    }
}
