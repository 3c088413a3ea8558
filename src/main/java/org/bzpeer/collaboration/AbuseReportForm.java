package org.bzpeer.collaboration;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.bzpeer.platform.PlainText;
import org.jspecify.annotations.Nullable;

/** What is asked of somebody who reports a request or conversation. */
// Public, since templates are compiled only against public types.
public record AbuseReportForm(
        String reason,

        @Size(max = 1000, message = "At most 1,000 characters, please.") @PlainText(lines = true)
        String note) {

    public AbuseReportForm(@Nullable String reason, @Nullable String note) {
        this.reason = reason == null ? "" : reason;
        this.note = Lines.of(note);
    }

    @Nullable
    AbuseReason reasonChosen() {
        return Arrays.stream(AbuseReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(null);
    }
}
