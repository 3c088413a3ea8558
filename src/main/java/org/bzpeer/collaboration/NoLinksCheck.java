package org.bzpeer.collaboration;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for what readers and mail programs take for a link. */
public class NoLinksCheck implements ConstraintValidator<NoLinks, CharSequence> {

    private static final Pattern LINK =
            Pattern.compile(
                    "[a-z][a-z0-9+.-]{1,15}://" // a scheme
                            + "|\\b(?:mailto|tel):"
                            + "|\\bwww\\."
                            + "|[^\\s@]@[^\\s@.]+\\.[^\\s@]" // an e-mail address
                            + "|\\b[a-z0-9-]+\\.(?:com|org|net|io|me|ai|dev|app|edu|info|ly|gl|xyz|link|site|online)\\b" // a bare host
                            + "|\\b[a-z0-9-]+\\.[a-z]{2,24}/\\S", // a host with a path
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || !hasLink(text);
    }

    static boolean hasLink(CharSequence text) {
        return LINK.matcher(text).find();
    }
}
