package org.bzpeer.imports;

/** One range of running text; its commands are read by {@link LatexCommand}. Braces are simply left out, so that they may be nested or unbalanced at will. */
final class LatexText {

    private final LatexSource source;
    private final int to;
    private final int depth;
    private final StringBuilder out;
    private boolean quoted;
    private int i;

    static void render(LatexSource source, int from, int to, int depth, StringBuilder out) {
        if (depth > LatexSource.DEEPEST) {
            out.append(source.raw(from, to));
        } else {
            new LatexText(source, from, to, depth, out).renderAll();
        }
    }

    private LatexText(LatexSource source, int from, int to, int depth, StringBuilder out) {
        this.source = source;
        this.i = from;
        this.to = to;
        this.depth = depth;
        this.out = out;
    }

    private void renderAll() {
        while (i < to) {
            switch (source.at(i)) {
                case '\\' -> i = new LatexCommand(source, i, to, depth, out).write();
                case '$' -> dollar();
                case '{' -> brace(i, '(');
                case '}' -> brace(source.partner(i, to), ')');
                case '~' -> tie();
                case '-' -> dashes();
                case '`' -> openQuote();
                case '\'' -> closeQuote();
                default -> out.append(source.at(i++));
            }
        }
    }

    /** Outside mathematics a^{b+c} stays as it is written, but for its braces. */
    private void brace(int open, char bracket) {
        if (open > 0
                && "^_".indexOf(source.at(open - 1)) >= 0
                && source.isGroup(open, to)
                && source.isCompound(open + 1, source.partner(open, to))) {
            out.append(bracket);
        }
        i++;
    }

    /** A tie between words is a space; before a number it means "about", in an address it is itself. */
    private void tie() {
        var before = last();
        var between = before != ' ' && before != '/' && before != '(' && i + 1 < to && source.at(i + 1) != ' ';
        out.append(between || out.isEmpty() && i + 1 < to && LatexSource.isAsciiLetter(source.at(i + 1)) ? ' ' : '~');
        i++;
    }

    private void dashes() {
        var end = i;
        while (source.isAt(end, to, '-')) {
            end++;
        }
        out.append(
                switch (end - i) {
                    case 2 -> "–";
                    case 3 -> "—";
                    default -> source.raw(i, end);
                });
        i = end;
    }

    private void openQuote() {
        quoted = source.isAt(i + 1, to, '`');
        out.append(quoted ? '“' : '`');
        i += quoted ? 2 : 1;
    }

    private void closeQuote() {
        if (!source.isAt(i + 1, to, '\'')) {
            out.append('\'');
            i++;
            return;
        }
        var opening = !quoted && " ([".indexOf(last()) >= 0;
        var inches = !quoted && Character.isDigit(last());
        out.append(opening ? "“" : inches ? "''" : "”");
        quoted = opening;
        i += 2;
    }

    private void dollar() {
        var display = source.isAt(i + 1, to, '$');
        var from = display ? i + 2 : i + 1;
        var end = source.nextDollar(from, to);
        if (end > from && (display ? source.isAt(end + 1, to, '$') : LatexDollars.isFormula(source, from, end, to))) {
            var next = display ? end + 2 : end + 1;
            var script = "^_".indexOf(source.at(source.skipSpaces(from, end))) >= 0;
            separate(!script && source.at(from) == ' ' && Character.isLetterOrDigit(last()));
            math(from, end, next);
            separate(!script && source.at(end - 1) == ' ' && next < to && Character.isLetterOrDigit(source.at(next)));
        } else {
            out.append('$');
            i++;
        }
    }

    private void separate(boolean space) {
        out.append(space ? " " : "");
    }

    private void math(int from, int end, int next) {
        LatexMath.render(source, source.skipSpaces(from, end), end, depth + 1, out);
        i = next;
    }

    private char last() {
        return out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    }
}
