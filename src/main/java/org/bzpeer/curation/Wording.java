package org.bzpeer.curation;

import java.util.Locale;
import org.bzpeer.platform.PlainTextCheck;
import org.jspecify.annotations.Nullable;

/** What curators write to people. */
final class Wording {

    static final int LONGEST = 2000;

    private Wording() {}

    /** Returns what is wrong with a text, in a sentence, or null. */
    static @Nullable String problem(String text) {
        return problem(text, LONGEST);
    }

    static @Nullable String problem(String text, int longest) {
        if (text.length() > longest) {
            return String.format(Locale.ROOT, "At most %,d characters, please.", longest);
        }
        return PlainTextCheck.isPlain(text, true) ? null : "The text holds invisible characters; type it anew, please.";
    }
}
