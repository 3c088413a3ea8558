package org.bzpeer.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL processes that outlived a killed BZPEER. They are known by their program, which lies in the database folder,
 * so that no other process can be taken for one. Whoever ends them holds the folder's lock.
 */
final class DatabaseOrphans {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOrphans.class);

    /** After a stop or a kill the children of a server go within about two seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DatabaseFolder folder;
    private final DatabasePrograms programs;

    DatabaseOrphans(DatabaseFolder folder, DatabasePrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /**
     * Stops what runs in the folder, as cleanly as at an ordinary end, and waits until it is gone.
     *
     * @throws DatabaseUnusable if something does not stop
     */
    void end() throws IOException {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        long server = Files.exists(pidFile)
                ? Long.parseLong(Files.readAllLines(pidFile).getFirst().strip())
                : -1;
        List<ProcessHandle> running = running();
        if (running.stream().anyMatch(process -> process.pid() == server)) {
            LOG.warn(
                    "Ending the PostgreSQL (process {}) that an earlier BZPEER left running in {}",
                    server,
                    folder.path());
            programs.run("pg_ctl", List.of("stop", "-D", folder.cluster().toString(), "-m", "fast", "-w", "-t", "60"));
        } else if (running.isEmpty() && ProcessHandle.of(server).isPresent()) {
            // A stranger got the number of a server that was killed. PostgreSQL would take it for that server.
            Files.delete(pidFile);
        }
        awaitEnd();
    }

    private void awaitEnd() {
        Instant deadline = Instant.now().plus(PATIENCE);
        for (List<ProcessHandle> left = running(); !left.isEmpty(); left = running()) {
            if (Instant.now().isAfter(deadline)) {
                throw new DatabaseUnusable(
                        "A PostgreSQL (process " + left.getFirst().pid()
                                + ") that an earlier BZPEER left running in the database folder " + folder.path()
                                + " does not stop: end it and start again.");
            }
            sleep(Duration.ofMillis(50));
        }
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(this::isOurs).isPresent())
                .toList();
    }

    private boolean isOurs(String command) {
        return command.startsWith(folder.path().resolve(DatabaseFolder.PROGRAMS).toString());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
