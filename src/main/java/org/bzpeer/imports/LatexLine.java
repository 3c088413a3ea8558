package org.bzpeer.imports;

/**
 * A formula being written on one line. TeX sets its own spaces and ignores those of the author; in plain text the
 * author's are the better guide, so they are kept, made even around operators, and added around names such as log.
 */
final class LatexLine {

    /** What stands between the last piece written and the next one. */
    private enum Gap {
        NONE,
        /** A blank that only ends the name of a command. */
        SOFT,
        BLANK,
        /** Space asked for by a command. */
        WIDE,
        /** The last piece is a word such as log, or something else a letter must not touch. */
        WORD
    }

    private final StringBuilder out;
    private final int start;
    private Gap gap = Gap.NONE;

    LatexLine(StringBuilder out) {
        this.out = out;
        this.start = out.length();
    }

    void blank() {
        gap = gap == Gap.WIDE ? Gap.WIDE : Gap.BLANK;
    }

    void space() {
        gap = Gap.WIDE;
    }

    void endOfName() {
        gap = Gap.SOFT;
    }

    /** A letter, or anything that stands for one. */
    void ordinary(String text) {
        if (!text.isEmpty()) {
            var letter = Character.isLetterOrDigit(text.codePointAt(0)) || text.charAt(0) == '√';
            separate(isWide() || (gap == Gap.WORD && letter));
            out.append(text);
        }
    }

    /** A fraction or a root: no letter may follow closely, no number touch its first one. */
    void quotient(String text) {
        if (!text.isEmpty() && Character.isDigit(last()) && Character.isLetterOrDigit(text.codePointAt(0))) {
            space();
        }
        ordinary(text);
        gap = Gap.WORD;
    }

    void text(String text) {
        if (!text.isEmpty()) {
            separate(isWide() || gap == Gap.WORD);
            out.append(text);
        }
    }

    void word(String text) {
        separate(isWide() || Character.isLetterOrDigit(last()) || ")]}⌋⌉⟩|∞".indexOf(last()) >= 0);
        out.append(text);
        gap = Gap.WORD;
    }

    /** A plain sign of the author's, spaced as it is. */
    void operator(char sign) {
        separate(gap != Gap.WORD && gap != Gap.NONE);
        out.append(sign);
    }

    /** A command's sign. The blank behind it says nothing, so the one before counts for both sides. */
    void relation(String text) {
        var spaced = out.length() > start && gap != Gap.NONE && gap != Gap.WORD;
        separate(spaced);
        out.append(text);
        gap = spaced ? Gap.BLANK : Gap.NONE;
    }

    void open(String text) {
        separate(isWide());
        out.append(text);
    }

    void close(String text) {
        gap = Gap.NONE;
        out.append(text);
    }

    void prime() {
        out.append('′');
    }

    void script(String text, boolean high) {
        var word = gap == Gap.WORD;
        separate(gap == Gap.WIDE);
        var written = text.isEmpty() ? "" : LatexForms.script(text, high);
        out.append(written);
        gap = word || (written.length() > 1 && "^_".indexOf(written.charAt(0)) >= 0 && !written.endsWith(")"))
                ? Gap.WORD
                : Gap.NONE;
    }

    /** A number of degrees, or the degree of something. */
    void degree() {
        if (Character.isDigit(last())) {
            out.append('°');
        } else {
            word("deg");
        }
    }

    /** All that was written, for a command that works on what stands before it. */
    String takeBack() {
        var text = out.substring(start).strip();
        out.setLength(start);
        gap = Gap.NONE;
        return text;
    }

    private boolean isWide() {
        return gap == Gap.BLANK || gap == Gap.WIDE;
    }

    private int last() {
        return out.length() > start ? out.codePointBefore(out.length()) : ' ';
    }

    private void separate(boolean space) {
        if (space && out.length() > start && last() != ' ') {
            out.append(' ');
        }
        gap = Gap.NONE;
    }
}
