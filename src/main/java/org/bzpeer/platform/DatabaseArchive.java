package org.bzpeer.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The archive of PostgreSQL's programs that comes with the site. It is unpacked into the database folder, and not below
 * {@code /tmp}, where a cleaner would take the programs away from a server that runs for weeks.
 */
final class DatabaseArchive {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private DatabaseArchive() {}

    /** Unpacks the programs unless this very archive was unpacked there before; returns where they are. */
    static Path unpackInto(Path folder) throws IOException {
        byte[] archive = read();
        Path home = folder.resolve(DatabaseFolder.PROGRAMS + digest(archive));
        if (!Files.exists(home)) {
            // The last step names it, so programs under their name are whole.
            Path unfinished = folder.resolve(DatabaseFolder.PROGRAMS + "unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    /** Deletes the programs of earlier releases; none of them may be running. */
    static void deleteOthers(Path folder, Path home) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others = files.filter(file -> file.getFileName().toString().startsWith(DatabaseFolder.PROGRAMS))
                    .filter(file -> !file.equals(home))
                    .toList();
        }
        for (Path other : others) {
            FileSystemUtils.deleteRecursively(other);
        }
    }

    private static byte[] read() throws IOException {
        String system = System.getProperty("os.name").split(" ")[0].replace("Mac", "Darwin");
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
            return archive.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseUnusable(
                    "BZPEER brings no PostgreSQL for " + system + " on " + System.getProperty("os.arch")
                            + ": set SPRING_DATASOURCE_URL to the address of a PostgreSQL server.",
                    e);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    file.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0);
                }
            }
        }
    }
}
