package org.bzpeer.collaboration;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request asks for. */
public enum Intent {
    COAUTHOR("Writing together"),
    REVIEW("Review or comments"),
    DATA("Data or code"),
    SUPERVISION("Supervision"),
    TALK("A talk");

    private final String text;

    Intent(String text) {
        this.text = text;
    }

    /** Returns the words to show. */
    public String text() {
        return text;
    }

    static Optional<Intent> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(intent -> intent.name().equals(name))
                .findFirst();
    }
}
