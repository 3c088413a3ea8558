package org.bzpeer.platform;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks for characters that nobody types. */
public class PlainTextCheck implements ConstraintValidator<PlainText, CharSequence> {

    private boolean lines;

    @Override
    public void initialize(PlainText annotation) {
        lines = annotation.lines();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || isPlain(text, lines);
    }

    /** Tells whether a text holds only characters that can be seen (and line breaks and tabs, where allowed). */
    public static boolean isPlain(CharSequence text, boolean lines) {
        return text.codePoints().allMatch(c -> lines && (c == '\n' || c == '\r' || c == '\t') || isVisible(c));
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        boolean joiner = c == 0x200C || c == 0x200D;
        return joiner
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.UNASSIGNED
                        && type != Character.PRIVATE_USE
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR;
    }
}
