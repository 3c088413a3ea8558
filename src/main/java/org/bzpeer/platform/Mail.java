package org.bzpeer.platform;

import java.util.Map;

/**
 * A message to one address, as plain text.
 *
 * @param headers further headers by name, such as {@code List-Unsubscribe}; neither names nor values may break a line
 */
public record Mail(String recipient, String subject, String body, Map<String, String> headers) {

    public Mail(String recipient, String subject, String body) {
        this(recipient, subject, body, Map.of());
    }

    public Mail {
        if ((recipient + subject + headers).lines().count() > 1) {
            throw new IllegalArgumentException("a header of a mail has one line");
        }
    }
}
