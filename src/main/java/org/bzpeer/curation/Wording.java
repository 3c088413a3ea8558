package org.bzpeer.curation;

import org.bzpeer.platform.PlainTextCheck;
import org.jspecify.annotations.Nullable;

/** What curators write to people. */
final class Wording {

    static final int LONGEST = 2000;

    private Wording() {}

    /** Returns what is wrong with a text, in a sentence, or null. */
    static @Nullable String problem(String text) {
        if (text.length() > LONGEST) {
            return "At most 2,000 characters, please.";
        }
        return PlainTextCheck.isPlain(text, true) ? null : "The text holds invisible characters; type it anew, please.";
    }
}
