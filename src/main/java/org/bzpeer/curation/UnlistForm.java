package org.bzpeer.curation;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who wants a record unlisted: a mailbox to prove who they are, or words for a curator, or both.
 */
// Public, since templates are compiled only against public types.
public record UnlistForm(
        String researcher,

        @Pattern(
                regexp = "\\s*|\\s*[^@\\s]+@[^@\\s]+\\.[^@\\s.]+\\s*",
                message = "This does not look like an e-mail address.")
        @Size(max = 254, message = "No e-mail address is longer than 254 characters.")
        @PlainText
        @Nullable
        String address,

        @Size(max = 2000, message = "At most 2,000 characters, please.") @PlainText(lines = true) @Nullable
        String statement) {

    String mailbox() {
        return address == null ? "" : address.strip();
    }

    String words() {
        return statement == null ? "" : statement.strip();
    }
}
