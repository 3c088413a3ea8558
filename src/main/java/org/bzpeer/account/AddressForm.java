package org.bzpeer.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;

/** One e-mail address, as typed. */
// Public, since templates are compiled only against public types.
public record AddressForm(
        @NotBlank(message = "Which e-mail address is it?")
        @Email(message = "This does not look like an e-mail address.", regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")
        @Size(max = 254, message = "No e-mail address is longer than 254 characters.")
        @PlainText
        String email) {}
