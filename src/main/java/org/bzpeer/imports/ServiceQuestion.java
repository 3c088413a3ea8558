package org.bzpeer.imports;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * One question to a service, whose answer comes in pages.
 *
 * @param about what it asks for, as it is shown
 * @param accept the media type to ask for
 * @param page the address of the page at a cursor; null for the first
 * @param next the cursor after an answer, or null after the last
 */
record ServiceQuestion(
        String about, String accept, Function<@Nullable String, URI> page, Function<byte[], @Nullable String> next) {

    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");

    static @Nullable String nextOfOpenAlex(byte[] answer) {
        try {
            return JsonFields.text(JsonFields.DOCUMENTS.readTree(answer), "meta", "next_cursor");
        } catch (JacksonException e) {
            return null;
        }
    }

    static @Nullable String nextOfOai(byte[] answer) {
        Matcher token = TOKEN.matcher(new String(answer, StandardCharsets.UTF_8));
        return token.find() ? token.group(1).strip().replace("&amp;", "&") : null;
    }
}
