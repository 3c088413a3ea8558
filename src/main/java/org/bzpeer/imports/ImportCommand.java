package org.bzpeer.imports;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bzpeer.platform.Command;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** {@code import SOURCE PATH}: imports files, with progress and a summary of each. */
@Component
class ImportCommand implements Command {

    private static final int SHOWN_REFUSALS = 20;

    /** OpenAlex's authors, ORCID iDs, arXiv ids, sets to harvest. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?:https://openalex\\.org/)?A\\d{4,12}"
            + "|\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]|\\d{4}\\.\\d{4,5}(?:v\\d+)?|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}|oai:\\S+");

    private final Importer importer;
    private final List<Source> sources;
    private final Services services;

    ImportCommand(Importer importer, List<Source> sources, Services services) {
        this.services = services;
        this.importer = importer;
        this.sources = sources;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import SOURCE PATH|ID…  import files or folders, or what a service has for identifiers; SOURCE is one of "
                + sources.stream().map(Source::name).sorted().collect(Collectors.joining(", "));
    }

    @Override
    public int run(List<String> arguments) {
        Source source = sources.stream()
                .filter(known -> !arguments.isEmpty() && known.name().equals(arguments.getFirst()))
                .findFirst()
                .orElse(null);
        if (source == null || arguments.size() < 2) {
            return nothing("usage: " + usage());
        }
        List<String> inputs = arguments.subList(1, arguments.size());
        if (inputs.stream().allMatch(ImportCommand::looksLikeIdentifier)) {
            return ask(source, inputs);
        }
        List<Path> files = new ArrayList<>();
        try {
            for (String input : inputs) {
                files.addAll(InputFiles.of(Path.of(input)));
            }
        } catch (InvalidPathException e) {
            return nothing("there is no file of this name");
        } catch (IOException e) {
            return nothing(String.valueOf(e.getMessage()));
        }
        int worst = DONE;
        for (Path file : files) {
            worst = Math.max(worst, importFile(source, file));
        }
        return worst;
    }

    /** What is there as a file is a file, whatever it looks like. */
    private static boolean looksLikeIdentifier(String text) {
        return !Path.of(text.replace('\0', ' ')).toFile().exists()
                && (WorkDraft.findDoi(text) != null || IDENTIFIER.matcher(text).matches() || Ror.id(text) != null);
    }

    private int ask(Source source, List<String> ids) {
        try {
            return run(services.input(source, ids));
        } catch (IllegalStateException e) {
            return nothing(e.getMessage() + "; the same command goes on where it was");
        }
    }

    private int importFile(Source source, Path file) {
        try {
            return run(ImportInput.of(source, file));
        } catch (IOException | IllegalStateException e) {
            return nothing("cannot read " + file + ": " + e.getMessage());
        }
    }

    private int run(ImportInput input) {
        Progress progress = new Progress(input);
        try {
            return summary(importer.run(input, progress::report), progress.seconds());
        } catch (ImportRefused e) {
            return nothing(String.valueOf(e.getMessage()));
        } catch (DataIntegrityViolationException | BadSqlGrammarException e) {
            // No lost connection: it would be the same again.
            throw e;
        } catch (DataAccessException | TransactionException e) {
            System.err.println("The import was interrupted (" + e.getMessage()
                    + "). What is committed stays, and the same command goes on behind it.");
            return PARTLY;
        }
    }

    private static int summary(Counts counts, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "read %,d%s · new %,d · joined %,d · changed %,d · unchanged %,d · refused %,d · %.1f s (%,.0f works/s)%n",
                counts.read,
                counts.before == 0 ? "" : String.format(Locale.ROOT, " (and %,d before)", counts.before),
                counts.created + counts.others,
                counts.joined,
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
        if (counts.read == 0 && counts.before > 0) {
            return DONE;
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

        private final ImportInput input;
        private final long started = System.nanoTime();
        private long reported = started;

        Progress(ImportInput input) {
            this.input = input;
        }

        void report(Counts counts) {
            long now = System.nanoTime();
            if (now - reported < EVERY) {
                return;
            }
            reported = now;
            double share = share();
            System.out.printf(
                    Locale.ROOT,
                    "%,d records · %,.0f/s · %.0f %% of the file · about %,.0f s left%n",
                    counts.read,
                    counts.read / seconds(),
                    share * 100,
                    share == 0 ? 0 : seconds() * (1 - share) / share);
        }

        double seconds() {
            return (System.nanoTime() - started) / 1e9;
        }

        private double share() {
            Long size = input.size();
            return size == null ? 0 : input.readBytes().getAsLong() / (double) Math.max(1, size);
        }
    }
}
