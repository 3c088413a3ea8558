package org.bzpeer.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;

/**
 * What is asked of somebody who joins.
 *
 * @param next the page to go to after signing in
 */
// Public, since templates are compiled only against public types.
public record JoinForm(
        @NotBlank(message = "Say how you are called.")
        @Size(max = 100, message = "At most 100 characters, please.")
        @PlainText
        String name,

        @NotBlank(message = "An e-mail address is needed to confirm that it is you.")
        @Email(message = "This does not look like an e-mail address.", regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")
        @Size(max = 254, message = "No e-mail address is longer than 254 characters.")
        @PlainText
        String email,

        @GoodPassword String password,

        String next) {

    /** A field that was not sent counts as empty. */
    public JoinForm {
        name = name == null ? "" : name;
        email = email == null ? "" : email;
        password = password == null ? "" : password;
        next = next == null ? "" : next;
    }

    /** What was typed is kept, but for the password. */
    @Override
    public String toString() {
        return "JoinForm[" + email + "]";
    }
}
