package org.bzpeer.collaboration;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;
import org.jspecify.annotations.Nullable;

/** A message in a conversation. */
// Public, since templates are compiled only against public types.
public record MessageForm(
        @NotEmpty(message = "There is nothing to send yet.")
        @Size(max = 2000, message = "At most 2,000 characters, please.")
        @PlainText(lines = true)
        String text) {

    public MessageForm(@Nullable String text) {
        this.text = Lines.of(text);
    }
}
