package org.bzpeer.platform;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's own programs, unpacked into the database folder, and how they are called. */
final class DatabasePrograms {

    private final Path bin;

    /**
     * @param home where they were unpacked
     * @throws DatabaseUnusable if this is root on a machine where PostgreSQL, which refuses root, cannot be helped
     */
    DatabasePrograms(Path home) {
        this.bin = home.resolve("bin");
        if (System.getProperty("user.name").equals("root") && !LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseUnusable("PostgreSQL does not run as root on this machine: start BZPEER as an ordinary"
                    + " user, or set SPRING_DATASOURCE_URL to the address of a PostgreSQL server.");
        }
    }

    /**
     * Runs a program to its end and returns what it said.
     *
     * @throws IOException if it cannot be run or ends with an error; the message is the last line that it said
     */
    String run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // Root without a name in a user namespace of its own: PostgreSQL takes that for an ordinary user.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (exitCode(process) != 0) {
            throw new IOException(program + ": " + said.substring(said.lastIndexOf('\n') + 1));
        }
        return said;
    }

    private static int exitCode(Process process) throws IOException {
        try {
            // All it had to say was read, so it is at its end.
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
