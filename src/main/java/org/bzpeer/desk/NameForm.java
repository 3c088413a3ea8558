package org.bzpeer.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;

/** A name, preferred or former. */
// Public, since templates are compiled only against public types.
public record NameForm(
        @NotBlank(message = "Type a name.")
        @Size(max = 100, message = "At most 100 characters, please.")
        @Pattern(regexp = "(?s)\\s*|.*\\p{L}.*", message = "A name has at least one letter.")
        @PlainText
        String name) {

    public NameForm {
        name = name == null ? "" : name;
    }
}
