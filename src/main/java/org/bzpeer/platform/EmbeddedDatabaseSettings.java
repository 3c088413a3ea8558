package org.bzpeer.platform;

import java.util.Map;

/** How the embedded PostgreSQL is set. Given on its command line, so that nothing in the folder can undo durability. */
final class EmbeddedDatabaseSettings {

    /** Committed data survives a power cut; the sizes suit one machine that runs other things too. */
    static final Map<String, String> DURABLE = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("autovacuum", "on"),
            Map.entry("timezone", "UTC"),
            // One log file for each day of the week, so the logs never fill the disk.
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_rotation_size", "0"));

    private EmbeddedDatabaseSettings() {}
}
