package org.bzpeer.desk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;

/** What an owner says about themselves. */
// Public, since templates are compiled only against public types.
public record ProfileForm(
        @Size(max = 160, message = "At most 160 characters, please.") @PlainText
        String bio,

        @Size(max = 300, message = "At most 300 characters, please.")
        @Pattern(
                regexp =
                        "\\s*(https://[A-Za-z0-9](?:[A-Za-z0-9-]*\\.)+[A-Za-z]{2,24}(?::[0-9]{1,5})?(?:[/?#][^\\s<>\"'\\\\^`{|}]*)?)?\\s*",
                message = "Type the whole address, beginning with https://.")
        @PlainText
        String homepage) {

    public ProfileForm {
        bio = bio == null ? "" : bio;
        homepage = homepage == null ? "" : homepage;
    }
}
