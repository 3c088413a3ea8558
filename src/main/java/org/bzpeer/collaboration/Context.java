package org.bzpeer.collaboration;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a sender and the record asked have in common, or a work of the sender's own.
 *
 * @param id the work's, co-author's or topic's id
 * @param label its title or name
 */
// Public, since templates are compiled only against public types.
public record Context(ContextKind kind, long id, String label) {

    /** Returns the context as it stands in a form: {@code WORK-12}. */
    public String value() {
        return kind + "-" + id;
    }

    /** Reads a form's value, without its label; null when it is none. */
    static @Nullable Context read(String value) {
        for (ContextKind kind : ContextKind.values()) {
            String digits =
                    value.startsWith(kind + "-") ? value.substring(kind.name().length() + 1) : "";
            if (!digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return new Context(kind, Long.parseLong(digits), "");
            }
        }
        return null;
    }
}
