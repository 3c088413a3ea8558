package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.bzpeer.platform.Command;
import org.springframework.stereotype.Component;

/** {@code import arxiv FILE}: imports one file, with progress and a summary. */
@Component
class ImportCommand implements Command {

    private static final int SHOWN_REFUSALS = 20;

    private final Importer importer;

    ImportCommand(Importer importer) {
        this.importer = importer;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import arxiv FILE    import arXiv's bulk metadata (JSON lines, plain or gzip)";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 2 || !arguments.getFirst().equals("arxiv")) {
            return nothing("usage: " + usage());
        }
        Path file;
        try {
            file = Path.of(arguments.get(1));
        } catch (InvalidPathException e) {
            return nothing("there is no file of this name");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return nothing((Files.exists(file) ? "cannot read the file " : "there is no file ") + file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                InputStream input = Channels.newInputStream(channel)) {
            Progress progress = new Progress(channel);
            Counts counts = importer.importArxiv(input, file.getFileName().toString(), progress::report);
            return summary(counts, progress.seconds());
        } catch (IOException e) {
            return nothing("cannot read " + file + ": " + e.getMessage());
        } catch (ImportRefused e) {
            return nothing(String.valueOf(e.getMessage()));
        }
    }

    private static int summary(Counts counts, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "read %,d · new %,d · changed %,d · unchanged %,d · refused %,d · %.1f s (%,.0f works/s)%n",
                counts.read,
                counts.created,
                counts.changed,
                counts.unchanged,
                counts.refused,
                seconds,
                counts.read / Math.max(0.001, seconds));
        counts.reasons().forEach((reason, times) -> System.out.printf(Locale.ROOT, "refused %,d: %s%n", times, reason));
        counts.refusals().stream()
                .limit(SHOWN_REFUSALS)
                .forEach(refusal -> System.err.println("line " + refusal.line() + ": " + refusal.reason()));
        if (counts.refused > SHOWN_REFUSALS) {
            System.err.println("… and " + (counts.refused - SHOWN_REFUSALS) + " more");
        }
        if (counts.taken() == 0) {
            return nothing(counts.read == 0 ? "the file holds no record" : "no record could be taken");
        }
        return counts.refused > 0 ? PARTLY : DONE;
    }

    private static int nothing(String why) {
        System.err.println("Nothing was imported: " + why + ".");
        return NOTHING;
    }

    /** Says about every two seconds how far the file is read. */
    private static final class Progress {

        private static final long EVERY = 2_000_000_000L;

        private final FileChannel channel;
        private final long started = System.nanoTime();
        private long reported = started;

        Progress(FileChannel channel) {
            this.channel = channel;
        }

        void report(Counts counts) {
            long now = System.nanoTime();
            if (now - reported < EVERY) {
                return;
            }
            reported = now;
            System.out.printf(
                    Locale.ROOT,
                    "%,d records · %,.0f/s · %.0f %% of the file%n",
                    counts.read,
                    counts.read / seconds(),
                    share() * 100);
        }

        double seconds() {
            return (System.nanoTime() - started) / 1e9;
        }

        private double share() {
            try {
                return channel.position() / (double) Math.max(1, channel.size());
            } catch (IOException e) {
                return 0;
            }
        }
    }
}
