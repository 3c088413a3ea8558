package org.bzpeer.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded PostgreSQL as they are made at the first start, and the password that opens them. */
final class DatabaseCluster {

    static final String SUPERUSER = "postgres";

    private DatabaseCluster() {}

    /**
     * Makes the files unless they are there, and returns the password of their superuser.
     *
     * @param synced whether to wait until the disk has them
     */
    static String prepare(DatabaseFolder folder, DatabasePrograms programs, boolean synced) throws IOException {
        Path password = folder.path().resolve("password");
        if (Files.exists(folder.cluster())) {
            if (!Files.exists(password)) {
                throw new DatabaseUnusable("The file " + password
                        + ", which opens the database, is missing: restore it from a backup of that folder.");
            }
            return Files.readString(password).strip();
        }
        Files.deleteIfExists(password);
        writeSecret(password);
        // The last step names it, so a cluster under its name is whole even if the machine stops meanwhile.
        Path unfinished = folder.path().resolve("cluster.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.run("initdb", arguments(unfinished, password, synced));
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        if (synced) {
            sync(folder.path());
        }
        return Files.readString(password).strip();
    }

    /**
     * PostgreSQL's built-in C.UTF-8 sorts and folds alike on every machine, and no update of the operating system can
     * change the order under an index. Only the character classes, which pg_trgm asks for, are the system's.
     */
    private static List<String> arguments(Path cluster, Path password, boolean synced) {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        List<String> arguments = new ArrayList<>(List.of("--pgdata=" + cluster, "--encoding=UTF8"));
        arguments.addAll(List.of("--username=" + SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        arguments.add("--lc-ctype=" + (mac ? "en_US.UTF-8" : "C.UTF-8"));
        if (!synced) {
            arguments.add("--no-sync");
        }
        return arguments;
    }

    private static void writeSecret(Path file) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n", StandardOpenOption.CREATE);
        sync(file);
    }

    /** Waits until the disk has a file, or a folder's list of files, which only POSIX systems can be asked for. */
    private static void sync(Path path) throws IOException {
        if (isPosix(path)) {
            try (FileChannel channel = FileChannel.open(path)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
