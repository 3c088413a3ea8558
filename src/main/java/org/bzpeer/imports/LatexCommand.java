package org.bzpeer.imports;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One command in running text, from its backslash to the end of its arguments. */
final class LatexCommand {

    private static final Set<String> MATHEMATICS =
            Set.of("math", "displaymath", "equation", "align", "eqnarray", "gather", "multline");

    private final LatexSource source;
    private final int to;
    private final int depth;
    private final StringBuilder out;
    private int i;

    LatexCommand(LatexSource source, int backslash, int to, int depth, StringBuilder out) {
        this.source = source;
        this.i = backslash;
        this.to = to;
        this.depth = depth;
        this.out = out;
    }

    /** Writes what the command stands for, and returns the place behind it and its arguments. */
    int write() {
        var end = source.commandEnd(i, to);
        var name = source.raw(i + 1, end);
        if (name.isEmpty()) {
            out.append(source.raw(i, to));
            i = to;
        } else if (!LatexSource.isAsciiLetter(name.charAt(0))) {
            sign(name, end);
        } else if (isDrive() && LatexSymbols.find(name) == null) {
            var space = source.indexOf(" ", i, to);
            out.append(source.raw(i, space < 0 ? to : space));
            i = space < 0 ? to : space;
        } else {
            i = end;
            named(name, end - name.length() - 1);
        }
        return i;
    }

    private void sign(String name, int end) {
        var closing =
                switch (name) {
                    case "(" -> source.indexOf("\\)", end, to);
                    case "[" -> source.indexOf("\\]", end, to);
                    default -> -1;
                };
        var accent = LatexSymbols.find(name);
        if (closing >= 0) {
            math(end, closing, closing + 2);
        } else if (accent == null) {
            out.append(
                    switch (name) {
                        case "\\", ",", ";", ":", ">", " " -> " ";
                        case "!", "/", "-", "@", "(", ")" -> "";
                        default -> name;
                    });
            i = end;
        } else {
            i = end;
            accent(accent.mark(), name);
        }
    }

    private void named(String name, int backslash) {
        switch (name) {
            case "cite", "citep", "citet", "citealp", "citeauthor", "citeyear", "ref", "eqref", "autoref", "cref" -> {
                i = source.skipOption(source.skipOption(i, to), to);
                if (source.isGroup(i, to)) {
                    var keys = next();
                    out.append('[').append(source.raw(keys.from(), keys.to())).append(']');
                }
            }
            case "url", "path", "nolinkurl" -> {
                var address = next();
                out.append(source.raw(address.from(), address.to()));
            }
            case "deg" -> out.append('°');
            case "footnote", "blfootnote" -> out.append(" (").append(argument()).append(')');
            case "enquote", "say" -> out.append('“').append(argument()).append('”');
            case "textsuperscript", "textsubscript" -> {
                var text = argument();
                var letters = LatexForms.letters(text, name.equals("textsuperscript"));
                out.append(letters == null ? text : letters);
            }
            case "unicode", "symbol" -> codePoint(argument());
            case "verb" -> verbatim();
            case "begin" -> begin();
            case "def", "newcommand", "renewcommand", "providecommand", "DeclareMathOperator" ->
                i = source.definitionEnd(i, to);
            case "ensuremath" -> {
                var formula = next();
                math(formula.from(), formula.to(), formula.next());
            }
            default -> symbol(name, backslash, LatexSymbols.find(name));
        }
    }

    private void symbol(String name, int backslash, LatexSymbols.@Nullable Symbol symbol) {
        if (symbol == null) {
            if (LatexSymbols.arity(name) > 0) {
                var formula = source.term(backslash, to);
                math(formula.from(), formula.to(), formula.next());
            } else if (!source.isGroup(i, to) || source.partner(i, to) == i + 1) {
                out.append(name);
            }
            return;
        }
        switch (symbol.kind()) {
            case SYMBOL, OPEN, CLOSE, FUNCTION -> out.append(symbol.value());
            case OPERATOR -> {
                i = last() == ' ' ? i : source.skipSpaces(i, to);
                out.append(symbol.value());
            }
            case LETTER -> {
                out.append(symbol.value());
                i = source.skipSpaces(i, to);
            }
            case ACCENT -> {
                if (!name.equals("overline")) {
                    accent(symbol.mark(), "");
                }
            }
            case TEXTACCENT -> accent(symbol.mark(), "");
            case DOUBLE -> out.append(LatexForms.doubleStruck(argument()));
            case GONE, TEXT, FENCE -> i = source.skipSpaces(i, to);
            case SPACE -> out.append(' ');
            case MACRO -> out.append(name);
            case SKIP -> {
                for (var n = Integer.parseInt(symbol.value()); n > 0; n--) {
                    next();
                }
            }
        }
    }

    private void accent(int mark, String sign) {
        var argument = source.argument(i, to);
        var letter = new StringBuilder();
        LatexText.render(source, argument.from(), argument.to(), depth + 1, letter);
        i = new LatexAccent(source, argument, mark, sign)
                .write(letter.toString().strip(), i, to, out);
    }

    private void codePoint(String number) {
        var hex = number.startsWith("x") || number.startsWith("\"");
        try {
            var c = Integer.parseInt(hex ? number.substring(1) : number, hex ? 16 : 10);
            out.append(Character.isValidCodePoint(c) ? Character.toString(c) : number);
        } catch (NumberFormatException e) {
            out.append(number);
        }
    }

    private void verbatim() {
        var end = i < to ? source.indexOf(source.raw(i, i + 1), i + 1, to) : -1;
        if (end > 0) {
            out.append(source.raw(i + 1, end));
            i = end + 1;
        }
    }

    /** Only mathematics is a world of its own; of any other environment just the marks go. */
    private void begin() {
        var name = next();
        var environment = source.raw(name.from(), name.to());
        var end = source.indexOf("\\end{" + environment + "}", i, to);
        if (end >= 0 && MATHEMATICS.contains(environment.replace("*", ""))) {
            out.append(' ');
            math(i, end, end);
        }
    }

    private void math(int from, int end, int next) {
        LatexMath.render(source, source.skipSpaces(from, end), end, depth + 1, out);
        i = next;
    }

    private String argument() {
        var argument = next();
        var text = new StringBuilder();
        LatexText.render(source, argument.from(), argument.to(), depth + 1, text);
        return text.toString().strip();
    }

    private LatexSource.Argument next() {
        var argument = source.argument(i, to);
        i = argument.next();
        return argument;
    }

    private char last() {
        return out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    }

    /** C:\folder is a path. */
    private boolean isDrive() {
        return i > 1
                && source.at(i - 1) == ':'
                && LatexSource.isAsciiLetter(source.at(i - 2))
                && (i == 2 || !Character.isLetterOrDigit(source.at(i - 3)));
    }
}
