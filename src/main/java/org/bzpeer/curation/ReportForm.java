package org.bzpeer.curation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.bzpeer.platform.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who reports a fault.
 *
 * @param researcher the record's number
 * @param work the work's number, or empty when the whole record is meant
 */
// Public, since templates are compiled only against public types.
public record ReportForm(
        String researcher,
        @Nullable String work,

        @NotNull(message = "Choose what is wrong.")
        @Pattern(regexp = "NOT_THEIRS|TWO_PEOPLE|WRONG_DATA|OTHER", message = "Choose what is wrong.")
        @Nullable
        String kind,

        @NotBlank(message = "Say in a sentence what is wrong and how it can be seen.")
        @Size(max = 1000, message = "At most 1,000 characters, please.")
        @PlainText(lines = true)
        @Nullable
        String note,

        @Nullable String answer) {}
