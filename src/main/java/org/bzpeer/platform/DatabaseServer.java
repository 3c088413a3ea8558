package org.bzpeer.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running PostgreSQL of a database folder. It listens on loopback only, on a port that was free. */
final class DatabaseServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);

    /** Between the choice of a port and its use someone else may take it. */
    private static final int TRIES = 3;

    private final DatabaseFolder folder;
    private final DatabasePrograms programs;
    private final int port;

    private DatabaseServer(DatabaseFolder folder, DatabasePrograms programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /**
     * Starts the server and waits until it answers; after a crash that takes as long as the recovery, at most ten
     * minutes.
     *
     * @throws DatabaseUnusable if it does not start
     */
    static DatabaseServer start(DatabaseFolder folder, DatabasePrograms programs, Map<String, String> settings)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            DatabaseServer server = new DatabaseServer(folder, programs, freePort());
            try {
                server.start(settings);
                return server;
            } catch (IOException e) {
                if (attempt == TRIES) {
                    server.close();
                    throw new DatabaseUnusable(
                            "PostgreSQL does not start in the database folder " + folder.path() + ": see "
                                    + server.log() + " and " + folder.cluster().resolve("log") + " for the reason.",
                            e);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Started by pg_ctl, the server is no part of our process group: Ctrl-C ends the site first and then the server. */
    private void start(Map<String, String> settings) throws IOException {
        Map<String, String> own =
                Map.of("port", String.valueOf(port), "listen_addresses", "127.0.0.1", "unix_socket_directories", "");
        String options = Stream.of(own, settings)
                .flatMap(map -> map.entrySet().stream())
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        Files.deleteIfExists(log());
        String cluster = folder.cluster().toString();
        programs.run(
                "pg_ctl", List.of("start", "-D", cluster, "-l", log().toString(), "-w", "-t", "600", "-o", options));
    }

    private Path log() {
        return folder.path().resolve("postgresql.log");
    }

    int port() {
        return port;
    }

    /** Stops the server cleanly: open transactions are rolled back, everything committed is on the disk. */
    @Override
    public void close() {
        try {
            String cluster = folder.cluster().toString();
            programs.run("pg_ctl", List.of("stop", "-D", cluster, "-m", "fast", "-w", "-t", "60"));
        } catch (IOException e) {
            LOG.warn("PostgreSQL was not stopped in {}: {}", folder.path(), e.getMessage());
        }
    }
}
