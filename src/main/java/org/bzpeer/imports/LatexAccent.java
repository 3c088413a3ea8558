package org.bzpeer.imports;

/**
 * An accent in running text. Authors also write \' and \" for a plain quotation mark; so an unbraced sign that makes no
 * letter with the next one, or ends a word with an apostrophe's s, stays a sign.
 */
record LatexAccent(LatexSource source, LatexSource.Argument argument, int mark, String sign) {

    private static final String VOWELS = "aeiouyAEIOUYıȷ";
    private static final int LONG_NAME = 6;

    /** Writes the letter with its accent; gives the place to go on from. */
    int write(String letter, int i, int to, StringBuilder out) {
        var braced = argument.next() > argument.to();
        var accented = !letter.isEmpty()
                && Character.isLetter(letter.codePointAt(0))
                && (braced || sign.isEmpty() || (isOneLetter(letter) && !isPossessive(to, out)));
        if (accented) {
            out.append(LatexForms.marked(letter, mark));
            return source.isWord(argument) ? source.skipSpaces(argument.next(), to) : argument.next();
        }
        if (braced && !letter.isEmpty()) {
            out.append(letter);
        } else {
            out.append("=.".contains(sign) ? "" : sign);
        }
        return braced ? argument.next() : i;
    }

    private boolean isOneLetter(String letter) {
        return LatexForms.marked(letter, mark)
                        .codePoints()
                        .noneMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK)
                && !(sign.equals("\"") && VOWELS.indexOf(letter.charAt(0)) < 0);
    }

    /** Whether \'s is an apostrophe, as in provider\'s, and not the last letter of a name, as in {\L}o\'s. */
    private boolean isPossessive(int to, StringBuilder out) {
        var next = argument.next();
        var wordEnds = next == argument.from() + 1 && (next >= to || !Character.isLetter(source.at(next)));
        if (!sign.equals("'") || !wordEnds || source.at(argument.from()) != 's') {
            return false;
        }
        var first = out.length();
        while (first > 0 && out.length() - first < LONG_NAME && Character.isLetter(out.charAt(first - 1))) {
            first--;
        }
        var length = out.length() - first;
        return length >= LONG_NAME || (length > 3 && Character.isLowerCase(out.charAt(first)));
    }
}
