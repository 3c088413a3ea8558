package org.bzpeer.collaboration;

import java.util.Objects;
import org.bzpeer.catalog.NoSuchRecord;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a request.
 *
 * @param sender who sent it, or null once erased
 * @param owner who may answer it, or null when nobody may
 * @param asked the account that it was sent to, whether it may answer or not
 * @param senderRecord the record by which the sender asked
 * @param record the record that was asked
 */
record Parties(
        @Nullable Long sender,
        @Nullable Long owner,
        @Nullable Long asked,
        long senderRecord,
        long record) {

    static NoSuchRecord unknown() {
        return new NoSuchRecord("There is no request of yours under this number.");
    }

    void mustInclude(long viewer) {
        if (!Objects.equals(sender, viewer) && !Objects.equals(owner, viewer)) {
            throw unknown();
        }
    }

    @Nullable
    Long other(long viewer) {
        return Objects.equals(sender, viewer) ? asked : sender;
    }

    long recordOfOther(long viewer) {
        return Objects.equals(sender, viewer) ? record : senderRecord;
    }
}
