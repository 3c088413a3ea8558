package org.bzpeer.imports;

import java.text.Normalizer;

/**
 * Text from outside, made fit to store: controls, lone surrogates, noncharacters and the invisible marks that can turn
 * a line of text around are dropped, any run of white space becomes one space, and the rest is composed (NFC).
 *
 * <p>A run of combining marks ends after 30, the bound of the Stream-Safe Text Format (Unicode Standard Annex 15);
 * without it the composition of a hostile run takes quadratic time.
 */
final class Clean {

    private static final int LONGEST_RUN_OF_MARKS = 30;
    private static final int FIRST_MARK = 0x300;

    static String clean(String source) {
        var out = new StringBuilder(source.length());
        var marks = 0;
        var composed = true;
        for (int i = 0, width; i < source.length(); i += width) {
            int c = source.codePointAt(i);
            width = Character.charCount(c);
            if (isSpace(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
                marks = 0;
            } else if (c < FIRST_MARK ? isKept(c) : isStorable(c)) {
                marks = c >= FIRST_MARK && isMark(c) ? marks + 1 : 0;
                if (marks <= LONGEST_RUN_OF_MARKS) {
                    out.appendCodePoint(c);
                }
                composed &= c < FIRST_MARK;
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return composed ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isSpace(int c) {
        return c <= ' '
                ? c == ' ' || (c >= '\t' && c <= '\r')
                : c >= 0x85 && (c == 0x85 || c == 0xA0 || (c >= 0x1680 && Character.isSpaceChar(c)));
    }

    private static boolean isKept(int c) {
        return c >= ' ' && (c < 0x7F || c > 0x9F) && c != 0xAD;
    }

    private static boolean isStorable(int c) {
        return !(c >= 0x200B && c <= 0x200F && c != 0x200C && c != 0x200D)
                && !(c >= 0x202A && c <= 0x202E)
                && !(c >= 0x2066 && c <= 0x2069)
                && !(c >= 0xFDD0 && c <= 0xFDEF)
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && c != 0x061C
                && c != 0xFEFF
                && (c & 0xFFFE) != 0xFFFE;
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private Clean() {}
}
