package org.bzpeer.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which list of records is asked for, and which page of it.
 *
 * @param q what is searched for, or null
 * @param topic the number of a topic, or null
 * @param institution the number of an institution, or null
 * @param limit how many rows a page has, or null
 * @param cursor where the page before ended, as its link said, or null
 */
record ListQuery(
        @Nullable String q,
        @Nullable String topic,
        @Nullable String institution,
        @Nullable String limit,
        @Nullable String cursor) {

    /**
     * Returns the address of the list, without limit and cursor.
     *
     * @throws BadRequest when more than one filter is given
     */
    String list(String path) {
        if (Stream.of(q, topic, institution).filter(Objects::nonNull).count() > 1) {
            throw new BadRequest("Use one of q, topic and institution at a time.");
        }
        if (q != null) {
            return path + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        }
        if (topic != null) {
            return path + "?topic=" + RecordId.parse(topic);
        }
        return institution == null ? path : path + "?institution=" + RecordId.parse(institution);
    }
}
