package org.bzpeer.collaboration;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who sends a request.
 *
 * @param context a kind and an id, such as {@code WORK-12}
 */
// Public, since templates are compiled only against public types.
public record RequestForm(
        String intent,
        String context,

        @NotEmpty(message = "Say in a few sentences what you have in mind.")
        @Size(max = 1000, message = "At most 1,000 characters, please.")
        @PlainText(lines = true)
        @NoLinks
        String text) {

    public RequestForm(@Nullable String intent, @Nullable String context, @Nullable String text) {
        this.intent = intent == null ? "" : intent;
        this.context = context == null ? "" : context;
        this.text = Lines.of(text);
    }
}
