package org.bzpeer.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One range of mathematics, rendered to a {@link LatexLine}. */
final class LatexMath {

    private final LatexSource source;
    private final int to;
    private final int depth;
    private final LatexLine line;
    private int i;

    static void render(LatexSource source, int from, int to, int depth, StringBuilder out) {
        if (depth > LatexSource.DEEPEST) {
            out.append(source.raw(from, to));
        } else {
            new LatexMath(source, from, to, depth, out).renderAll();
        }
    }

    private LatexMath(LatexSource source, int from, int to, int depth, StringBuilder out) {
        this.source = source;
        this.i = from;
        this.to = to;
        this.depth = depth;
        this.line = new LatexLine(out);
    }

    private void renderAll() {
        while (i < to) {
            var c = source.at(i);
            switch (c) {
                case '\\' -> command();
                case '{' -> group();
                case '^', '_' -> script(c == '^');
                case '(', '[' -> {
                    line.open(String.valueOf(c));
                    i = source.skipSpaces(i + 1, to);
                }
                default -> {
                    i += Character.charCount(source.codePointAt(i));
                    character(c);
                }
            }
        }
    }

    private void character(char c) {
        switch (c) {
            case ' ', '&' -> line.blank();
            case '~' -> line.space();
            case '}', '$' -> {}
            case '\'' -> line.prime();
            case '+', '-', '=', '<', '>', '*', '/', ':', '|' -> line.operator(c);
            case ')', ']', ',', ';', '.', '!' -> line.close(String.valueOf(c));
            default -> line.ordinary(Character.toString(source.codePointBefore(i)));
        }
    }

    private void group() {
        if (source.isGroup(i, to)) {
            line.ordinary(argument());
        } else {
            i++;
        }
    }

    private void script(boolean high) {
        i++;
        if (i >= to || "^_".indexOf(source.at(i)) >= 0) {
            line.close(high ? "^" : "_");
        } else {
            line.script(argument(), high);
        }
    }

    private void command() {
        var backslash = i;
        i = source.commandEnd(backslash, to);
        var name = source.raw(backslash + 1, i);
        if (name.isEmpty()) {
            return;
        }
        if (!LatexSource.isAsciiLetter(name.charAt(0))) {
            sign(name);
            return;
        }
        switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac" ->
                line.quotient(LatexForms.fraction(argument(), argument()));
            case "over", "atop" -> line.quotient(LatexForms.fraction(line.takeBack(), rest()));
            case "binom", "dbinom", "tbinom" -> line.ordinary("(" + argument() + " choose " + argument() + ")");
            case "choose" -> line.ordinary("(" + line.takeBack() + " choose " + rest() + ")");
            case "sqrt" -> line.quotient(LatexForms.root(option(), argument()));
            case "not" -> relation(LatexForms.marked(argument(), 0x338));
            case "operatorname", "mathop" -> {
                i += source.isAt(i, to, '*') ? 1 : 0;
                word(argument());
            }
            case "deg" -> line.degree();
            case "pmod" -> line.ordinary("(mod " + argument() + ")");
            case "substack" -> line.ordinary(argument());
            case "overset", "stackrel" -> {
                var script = argument();
                relation(argument() + LatexForms.script(script, true));
            }
            case "underset" -> {
                var script = argument();
                relation(argument() + LatexForms.script(script, false));
            }
            case "xrightarrow", "xleftarrow" -> {
                option();
                relation((name.equals("xrightarrow") ? "→" : "←") + LatexForms.script(argument(), true));
            }
            case "def", "newcommand", "renewcommand", "providecommand", "DeclareMathOperator" ->
                i = source.definitionEnd(i, to);
            case "unicode", "cite", "ref", "eqref", "url", "footnote", "textsuperscript", "textsubscript" ->
                text(
                        backslash,
                        source.argument(i, to).next(),
                        source.argument(i, to).next());
            default -> symbol(name, LatexSymbols.find(name));
        }
    }

    private void sign(String name) {
        switch (name.charAt(0)) {
            case '\\', ',', ';', ':', '>', ' ' -> line.space();
            case '!', '/', '-', '@', '(', ')', '[', ']' -> {}
            case '{' -> open("{");
            case '}' -> line.close("}");
            case '|' -> line.ordinary("‖");
            default -> {
                var accent = LatexSymbols.find(name);
                line.ordinary(accent == null ? name : LatexForms.marked(argument(), accent.mark()));
            }
        }
    }

    private void symbol(String name, LatexSymbols.@Nullable Symbol symbol) {
        if (symbol == null) {
            unknown(name);
            return;
        }
        var value = symbol.value();
        switch (symbol.kind()) {
            case SYMBOL, MACRO -> name(value);
            case OPERATOR -> relation(value);
            case OPEN -> open(value);
            case CLOSE -> line.close(value);
            case FUNCTION -> word(value);
            case LETTER -> name(name.length() == 1 && !name.equals("S") ? name : value);
            case TEXTACCENT -> name(name);
            case ACCENT -> line.ordinary(LatexForms.accented(argument(), symbol.mark()));
            case DOUBLE -> line.ordinary(LatexForms.doubleStruck(argument()));
            case GONE -> i = source.skipSpaces(i, to);
            case TEXT -> {
                var argument = source.argument(i, to);
                text(argument.from(), argument.to(), argument.next());
            }
            case FENCE -> {
                i = source.skipSpaces(i, to);
                i += source.isAt(i, to, '.') && !name.toLowerCase(Locale.ROOT).startsWith("b") ? 1 : 0;
            }
            case SPACE -> line.space();
            case SKIP -> {
                for (var n = Integer.parseInt(value); n > 0; n--) {
                    i = source.argument(i, to).next();
                }
            }
        }
    }

    private void unknown(String name) {
        if (name.length() == 1) {
            name(name);
        } else {
            word(name);
        }
    }

    private void name(String text) {
        line.ordinary(text);
        if (source.isAt(i, to, ' ')) {
            i = source.skipSpaces(i, to);
            line.endOfName();
        }
    }

    private void word(String text) {
        line.word(text);
        i = source.skipSpaces(i, to);
    }

    private void relation(String text) {
        line.relation(text);
        i = source.skipSpaces(i, to);
    }

    private void open(String text) {
        line.open(text);
        i = source.skipSpaces(i, to);
    }

    private void text(int from, int end, int next) {
        var text = new StringBuilder();
        LatexText.render(source, from, end, depth + 1, text);
        line.text(text.toString());
        i = next;
    }

    private String argument() {
        var term = source.term(i, to);
        i = term.next();
        return rendered(term.from(), term.to());
    }

    private String option() {
        var from = i;
        i = source.skipOption(from, to);
        return i > from ? rendered(from + 1, i - 1) : "";
    }

    private String rest() {
        var from = i;
        i = to;
        return rendered(from, to);
    }

    private String rendered(int from, int end) {
        var text = new StringBuilder();
        render(source, from, end, depth + 1, text);
        return text.toString().strip();
    }
}
