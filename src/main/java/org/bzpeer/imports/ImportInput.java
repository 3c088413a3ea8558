package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a run reads.
 *
 * @param name what it is called in the list of runs
 * @param sha256 of the bytes, by which an input is known again; null where they cannot be read twice
 * @param size in bytes, or null
 * @param readBytes tells how many of the bytes are read
 * @param records opens the records; a service goes on at the cursor
 */
record ImportInput(
        Source source,
        String name,
        @Nullable String sha256,
        @Nullable Long size,
        LongSupplier readBytes,
        Opening records)
        implements AutoCloseable {

    /** Opens the input. */
    interface Opening {
        RecordStream open(@Nullable String cursor) throws IOException;
    }

    /** A stream that is read once and not known again. */
    static ImportInput of(Source source, InputStream stream, String name) {
        return new ImportInput(source, name, null, null, () -> 0, cursor -> source.open(Unzipped.of(stream)));
    }

    /** A file, plain or gzip. */
    static ImportInput of(Source source, Path file) throws IOException {
        FileChannel[] channel = new FileChannel[1];
        return new ImportInput(
                source,
                String.valueOf(file.getFileName()),
                sha256(file),
                Files.size(file),
                () -> position(channel[0]),
                cursor -> {
                    channel[0] = FileChannel.open(file);
                    return source.open(Unzipped.of(Channels.newInputStream(channel[0])));
                });
    }

    private static long position(@Nullable FileChannel channel) {
        try {
            return channel == null ? 0 : channel.position();
        } catch (IOException e) {
            return 0;
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[1 << 16];
            while (bytes.read(buffer) >= 0) {
                // The digest sees every byte that is read.
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {}
}
