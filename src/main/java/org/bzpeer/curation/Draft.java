package org.bzpeer.curation;

import org.bzpeer.platform.PlainTextCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a curator has written about a case, kept where it could not be taken.
 *
 * @param problem what is wrong with it or missing, in a sentence, or null
 */
// Public, since templates are compiled only against public types.
public record Draft(String words, @Nullable String problem) {

    static final Draft EMPTY = new Draft("", null);

    /**
     * Looks at an entered decision.
     *
     * @param choice what was chosen, or null
     * @param missing what to say when nothing was
     */
    static Draft of(@Nullable Object choice, String missing, String words, int longest) {
        String problem = choice == null ? missing : Wording.problem(words, longest);
        return new Draft(PlainTextCheck.isPlain(words, true) ? words : "", problem);
    }
}
