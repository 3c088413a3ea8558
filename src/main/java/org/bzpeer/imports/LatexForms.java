package org.bzpeer.imports;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** How fractions, scripts, accents and alphabets look on one line of plain text. */
final class LatexForms {

    private static final String RAISED = "*∗†‡⋆★′″°";
    private static final String LOW_PLAIN = "0123456789+-=()aehijklmnoprstuvxβγρφχ";
    private static final String LOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";
    private static final String HIGH_PLAIN = "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ";
    private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ";
    private static final int LONGEST_SCRIPT = 12;

    static String fraction(String above, String below) {
        return (isProduct(above) ? above : bracketed(above)) + "/" + (isFactor(below) ? below : bracketed(below));
    }

    static String root(String degree, String radicand) {
        var sign =
                switch (degree) {
                    case "", "2" -> "√";
                    case "3" -> "∛";
                    case "4" -> "∜";
                    default -> {
                        var letters = letters(degree, true);
                        yield letters == null ? "(" + degree + ")√" : letters + "√";
                    }
                };
        return sign + (isFactor(radicand) ? radicand : bracketed(radicand));
    }

    /** A sub- or superscript, with its sign if Unicode lacks the letters. */
    static String script(String text, boolean high) {
        var plain = text.equals("∘") ? "°" : text;
        if (high && plain.chars().allMatch(c -> RAISED.indexOf(c) >= 0)) {
            return plain;
        }
        var letters = letters(plain, high);
        return letters == null ? (high ? "^" : "_") + (isWord(plain) ? plain : bracketed(plain)) : letters;
    }

    /** The text as superscript or subscript letters; null if one of them does not exist or it is hard to read so. */
    static @Nullable String letters(String text, boolean high) {
        var call = text.indexOf('(') > 0 || (text.indexOf('(') == 0 && !text.endsWith(")"));
        if (text.length() > LONGEST_SCRIPT || call) {
            return null;
        }
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var at = (high ? HIGH_PLAIN : LOW_PLAIN).indexOf(text.charAt(i));
            if (at < 0) {
                return null;
            }
            out.append((high ? HIGH : LOW).charAt(at));
        }
        return out.toString();
    }

    static String doubleStruck(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(doubleStruck(c)));
        return out.toString();
    }

    /** Seven of these letters are older than the alphabet they belong to and have places of their own. */
    private static String doubleStruck(int c) {
        return switch (c) {
            case 'C' -> "ℂ";
            case 'H' -> "ℍ";
            case 'N' -> "ℕ";
            case 'P' -> "ℙ";
            case 'Q' -> "ℚ";
            case 'R' -> "ℝ";
            case 'Z' -> "ℤ";
            case '1' -> "𝟙";
            case 'k' -> "𝕜";
            default -> Character.toString(c >= 'A' && c <= 'Z' ? 0x1D538 + c - 'A' : c);
        };
    }

    /** The text with a combining mark on its first letter, dotless i and j with their dots given back. */
    static String marked(String text, int mark) {
        if (text.isEmpty()) {
            return text;
        }
        var first = text.offsetByCodePoints(0, 1);
        var letter =
                switch (text.charAt(0)) {
                    case 'ı' -> mark < 0x316 || mark > 0x345 ? "i" : "ı";
                    case 'ȷ' -> "j";
                    default -> text.substring(0, first);
                };
        return Normalizer.normalize(letter + Character.toString(mark), Normalizer.Form.NFC) + text.substring(first);
    }

    /** Bars that join letters go on each of them, any other accent on the first. */
    static String accented(String text, int mark) {
        if (mark != 0x305 || text.codePointCount(0, text.length()) < 2) {
            return marked(text, mark == 0x305 ? 0x304 : mark);
        }
        var out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(c).append(Character.isLetterOrDigit(c) ? "\u0305" : ""));
        return out.toString();
    }

    /** Whether it is one word, number or sign and cannot be mistaken for more. */
    private static boolean isWord(String text) {
        return text.codePoints().allMatch(LatexForms::isLetter)
                || text.codePoints().allMatch(c -> Character.isDigit(c) || c == '.')
                || text.codePointCount(0, text.length()) == 1
                || isBracketed(text);
    }

    /** Whether it can stand behind a division or a root without brackets: a number, or one letter and its scripts. */
    private static boolean isFactor(String text) {
        var first = text.startsWith("√") ? 1 : 0;
        return first < text.length()
                && (isWord(text.substring(first)) && !isLetter(text.codePointAt(text.length() - 1))
                        || text.codePoints().skip(first + 1L).allMatch(LatexForms::isMark));
    }

    /** Whether it can stand before a division without brackets. */
    private static boolean isProduct(String text) {
        return isBracketed(text) || text.codePoints().noneMatch(c -> " +-−±∓=<>/,|∑∫".indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        var type = Character.getType(c);
        return type == Character.UPPERCASE_LETTER
                || type == Character.LOWERCASE_LETTER
                || type == Character.OTHER_LETTER;
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.MODIFIER_LETTER
                || type == Character.OTHER_NUMBER
                || "′*⁺⁻⁼₊₋₌⁽⁾₍₎".indexOf(c) >= 0;
    }

    private static boolean isBracketed(String text) {
        return text.startsWith("(") && text.indexOf(')') == text.length() - 1 && text.indexOf('(', 1) < 0;
    }

    private static String bracketed(String text) {
        return isBracketed(text) ? text : "(" + text + ")";
    }

    private LatexForms() {}
}
