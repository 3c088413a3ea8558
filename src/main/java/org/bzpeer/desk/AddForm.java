package org.bzpeer.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;

/** The identifier of a work that is missing. */
// Public, since templates are compiled only against public types.
public record AddForm(
        @NotBlank(message = "Type a DOI or an arXiv id.")
        @Size(max = 300, message = "No DOI or arXiv id is that long.")
        @PlainText
        String identifier) {

    public AddForm {
        identifier = identifier == null ? "" : identifier;
    }
}
