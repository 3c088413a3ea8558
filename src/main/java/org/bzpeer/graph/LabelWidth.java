package org.bzpeer.graph;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * How wide a label may become. The server does not know the visitor's font, so the widths are those of a wide one
 * (DejaVu Sans); others leave a little room.
 */
final class LabelWidth {

    private static final String NARROW = "iljIt.,:;'|!()[]frJ ’‘-‐";
    private static final String WIDE = "mwMWQO@%&—…";

    private LabelWidth() {}

    /** Returns the width of a text in a font of the given size. */
    static double of(String text, double size) {
        return text.codePoints().mapToDouble(LabelWidth::ems).sum() * size;
    }

    /** Returns the text, cut between two characters as people see them and ended by an ellipsis where it is too wide. */
    static String cut(String text, double size, double widest) {
        if (of(text, size) <= widest) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (of(text.substring(0, next) + "…", size) > widest) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static double ems(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return 0.41;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c >= 0x1100) {
            return Character.isIdeographic(c) || c > 0x2e80 ? 1.05 : 0.9;
        }
        return Character.isUpperCase(c) ? 0.76 : 0.63;
    }
}
