package org.bzpeer.imports;

/**
 * Tells mathematics from money. Two prices, or two stray signs, have words between them; a formula has signs of TeX, or
 * is one letter, number or name. The bounds are measured on the titles and abstracts of arXiv.
 */
final class LatexDollars {

    static boolean isFormula(LatexSource source, int from, int end, int to) {
        var words = 0;
        var signs = false;
        var letters = 0;
        var separate = true;
        for (var k = from; k < end; k++) {
            var c = source.at(k);
            signs |= "\\^_{}=<>|".indexOf(c) >= 0;
            if (source.isGroup(k, end)) {
                k = source.partner(k, end);
            } else if (Character.isLetter(c)) {
                letters++;
                words += separate && letters == 3 ? 1 : 0;
            } else {
                letters = 0;
                separate = c == ' ';
            }
        }
        var amount = Character.isDigit(source.at(from));
        var loose = source.at(end - 1) == ' ';
        var first = source.at(from);
        if (!loose && (Character.isLetter(first) || first == '\\')) {
            return true;
        }
        if (signs) {
            return words < 4 && !(amount && loose && words > 1);
        }
        var amountBehind = end + 1 < to && Character.isDigit(source.at(end + 1));
        var money = amount && (amountBehind || (loose && words > 0));
        return !money && words < 3 && !(loose && words == 2);
    }

    private LatexDollars() {}
}
