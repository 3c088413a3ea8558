package org.bzpeer.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of the embedded database: {@code cluster} is PostgreSQL's own, {@code postgresql-…} its programs,
 * {@code password} opens it, {@code lock} says who uses it. Open, it belongs to this process alone until it is closed.
 */
final class DatabaseFolder implements AutoCloseable {

    /** The major version of the PostgreSQL that the site brings; another one cannot read its files. */
    static final String MAJOR_VERSION = "18";

    static final String PROGRAMS = "postgresql-";

    private static final List<String> OWN_NAMES =
            List.of("lock", "password", "postgresql", "cluster", "lost+found", ".");

    private final Path path;
    private final DatabaseLock lock;

    private DatabaseFolder(Path path, DatabaseLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder and makes it where it is missing.
     *
     * @throws DatabaseUnusable if another process uses it, it cannot be written, or it holds something else
     */
    static DatabaseFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            folder = folder.toRealPath();
            refuseForeignFiles(folder);
            DatabaseLock lock = DatabaseLock.take(folder);
            try {
                refuseOtherOwner(folder);
                refuseOtherVersion(folder);
                return new DatabaseFolder(folder, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "The database folder " + folder + " cannot be written by the user "
                            + System.getProperty("user.name")
                            + ": let that user write it, or set BZPEER_DATABASE_DIR to another folder.",
                    e);
        }
    }

    /** A mistyped folder is left as it was found: this runs before anything is written into it. */
    private static void refuseForeignFiles(Path folder) throws IOException {
        if (Files.exists(folder.resolve("cluster"))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> OWN_NAMES.stream().noneMatch(name::startsWith))) {
                throw new DatabaseUnusable(
                        "The folder " + folder
                                + " is not empty and holds no BZPEER database: set BZPEER_DATABASE_DIR to an empty or a new folder.");
            }
        }
    }

    /** PostgreSQL refuses files that belong to someone else, even when it is root who starts it. */
    private static void refuseOtherOwner(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, ".probe", "");
        try {
            Path cluster = folder.resolve("cluster");
            if (Files.exists(cluster) && !Files.getOwner(cluster).equals(Files.getOwner(probe))) {
                throw new DatabaseUnusable("The database folder " + folder + " belongs to the user "
                        + Files.getOwner(cluster).getName()
                        + ": start BZPEER as that user, or set BZPEER_DATABASE_DIR to"
                        + " another folder.");
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static void refuseOtherVersion(Path folder) throws IOException {
        Path cluster = folder.resolve("cluster");
        if (!Files.exists(cluster)) {
            return;
        }
        Path version = cluster.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new DatabaseUnusable(
                    "The folder " + cluster + " is not a PostgreSQL folder: restore it from a backup,"
                            + " or set BZPEER_DATABASE_DIR to another folder.");
        }
        String found = Files.readString(version, StandardCharsets.US_ASCII).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new DatabaseUnusable("The database folder " + folder + " was written by PostgreSQL " + found
                    + " and this BZPEER brings PostgreSQL " + MAJOR_VERSION
                    + ": start the BZPEER that wrote it, or set BZPEER_DATABASE_DIR to another folder.");
        }
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    @Override
    public void close() {
        lock.close();
    }
}
