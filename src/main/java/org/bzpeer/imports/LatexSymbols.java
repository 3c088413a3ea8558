package org.bzpeer.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a LaTeX command stands for, read once from latex-symbols.tsv: name, kind, value. */
final class LatexSymbols {

    enum Kind {
        SYMBOL,
        OPERATOR,
        OPEN,
        CLOSE,
        FUNCTION,
        /** A letter of some language: the blank behind the command belongs to the command. */
        LETTER,
        ACCENT,
        /** An accent in text, an ordinary letter in mathematics. */
        TEXTACCENT,
        /** The command goes, its argument stays. */
        GONE,
        /** As {@link #GONE}, and the argument is text even in mathematics. */
        TEXT,
        /** The size of a bracket. */
        FENCE,
        /** Double-struck letters. */
        DOUBLE,
        SPACE,
        /** The command goes with as many arguments as the value says. */
        SKIP,
        /** No command of LaTeX, but defined alike in most papers; only read in mathematics. */
        MACRO
    }

    record Symbol(Kind kind, String value) {

        /** The combining mark of an accent. */
        int mark() {
            return Integer.parseInt(value, 16);
        }
    }

    private static final Map<String, Symbol> SYMBOLS = read();

    static @Nullable Symbol find(String name) {
        return SYMBOLS.get(name);
    }

    /** The number of arguments that belong to a command. */
    static int arity(String name) {
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac", "binom", "dbinom", "tbinom" -> 2;
            case "overset", "stackrel", "underset" -> 2;
            case "sqrt", "operatorname", "mathop", "pmod", "xrightarrow", "xleftarrow", "substack", "not" -> 1;
            default -> {
                var symbol = find(name);
                yield symbol == null
                        ? 0
                        : switch (symbol.kind()) {
                            case GONE, TEXT, DOUBLE, ACCENT -> 1;
                            case SKIP -> Integer.parseInt(symbol.value()) + 1;
                            default -> 0;
                        };
            }
        };
    }

    private static Map<String, Symbol> read() {
        var symbols = new HashMap<String, Symbol>();
        var file = Objects.requireNonNull(LatexSymbols.class.getResourceAsStream("latex-symbols.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line : lines.readAllLines()) {
                var cells = line.split("\t", 3);
                symbols.put(cells[0], new Symbol(Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(symbols);
    }

    private LatexSymbols() {}
}
