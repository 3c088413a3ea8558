package org.bzpeer.collaboration;

import java.time.Instant;
import java.util.List;
import org.bzpeer.catalog.AuthorLink;
import org.jspecify.annotations.Nullable;

/**
 * A report as curators read it: what was reported as it stood then, whatever became of it since. Holds no address.
 *
 * @param reason why, in words
 * @param note what the reporter added; may be empty
 * @param reporter the account's name; “unlisted person” or “deleted account” where it may not or cannot be said
 * @param reported the same of the other side
 * @param record the record that was asked, or null when it is gone
 * @param intent what was asked for, in words
 * @param requestText the text of the request
 * @param messages the last messages of the conversation, oldest first, at most 50
 * @param decision null while the report is open
 */
public record AbuseReport(
        long id,
        Instant reportedAt,
        String reason,
        String note,
        long reporterId,
        String reporter,
        long reportedId,
        String reported,
        @Nullable AuthorLink record,
        String intent,
        String requestText,
        List<Copied> messages,
        @Nullable Decision decision) {

    /** One copied message. */
    public record Copied(Instant writtenAt, boolean byReported, String text) {}

    /** What was decided, by whom and when. */
    public record Decision(AbuseOutcome outcome, String note, long curatorId, Instant decidedAt) {}
}
