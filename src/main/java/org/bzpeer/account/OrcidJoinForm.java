package org.bzpeer.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;

/** What is asked of somebody who joins with an iD; ORCID tells neither name nor address. */
// Public, since templates are compiled only against public types.
public record OrcidJoinForm(
        @NotBlank(message = "Say how you are called.")
        @Size(max = 100, message = "At most 100 characters, please.")
        @PlainText
        String name,

        @NotBlank(message = "An e-mail address is needed to reach you.")
        @Email(message = "This does not look like an e-mail address.", regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")
        @Size(max = 254, message = "No e-mail address is longer than 254 characters.")
        @PlainText
        String email) {}
