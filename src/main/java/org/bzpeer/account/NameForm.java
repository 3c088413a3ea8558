package org.bzpeer.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;

/** How somebody is called. */
// Public, since templates are compiled only against public types.
public record NameForm(
        @NotBlank(message = "Say how you are called.")
        @Size(max = 100, message = "At most 100 characters, please.")
        @PlainText
        String name) {}
