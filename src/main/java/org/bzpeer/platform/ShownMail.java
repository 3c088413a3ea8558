package org.bzpeer.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message as {@code /dev/mail} shows it. */
// Public, since templates are compiled only against public types.
public record ShownMail(long id, String recipient, String subject, Instant at, List<Part> parts) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /**
     * A stretch of the text.
     *
     * @param href where it leads, or null for mere text
     */
    public record Part(String text, @Nullable String href) {}

    /** Cuts a text at its addresses; those of this site lead to the same site, under whatever address it is open now. */
    static List<Part> cut(String body, String base) {
        List<Part> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(body);
        int from = 0;
        while (address.find()) {
            parts.add(new Part(body.substring(from, address.start()), null));
            String url = address.group();
            parts.add(new Part(url, url.startsWith(base + "/") ? url.substring(base.length()) : url));
            from = address.end();
        }
        parts.add(new Part(body.substring(from), null));
        return parts;
    }
}
