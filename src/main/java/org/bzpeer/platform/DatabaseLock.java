package org.bzpeer.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second BZPEER out of a database folder. The operating system drops it with the process that holds it, however
 * that process ends, so a crash leaves nothing to clean up. The file holds the number of that process.
 */
final class DatabaseLock implements AutoCloseable {

    /** Closing any channel on a locked file drops the lock of the whole process, so the file is opened once only. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DatabaseLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock at once or not at all.
     *
     * @throws DatabaseUnusable if another process holds it, or this one does already
     * @throws IOException if the folder cannot be written
     */
    static DatabaseLock take(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        if (!HELD_HERE.add(file)) {
            throw inUse(folder, String.valueOf(ProcessHandle.current().pid()));
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DatabaseLock(file, channel);
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(file);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static DatabaseUnusable inUse(Path folder, String process) {
        return new DatabaseUnusable("Another BZPEER (process " + process + ") is using the database folder " + folder
                + ": stop it, or set BZPEER_DATABASE_DIR to another folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
