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
 * @param refusal why an answer holds nothing although it came, or null
 */
record ServiceQuestion(
        String about,
        String accept,
        Function<@Nullable String, URI> page,
        Function<byte[], @Nullable String> next,
        Function<byte[], @Nullable String> refusal) {

    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
    private static final Pattern ERROR = Pattern.compile("<error\\s+code=[\"'](\\w+)[\"']");

    /** A question whose answer is one page; errors come with a status. */
    static ServiceQuestion ofOnePage(String about, String accept, URI address) {
        return new ServiceQuestion(about, accept, cursor -> address, answer -> null, answer -> null);
    }

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

    /** OAI-PMH tells its errors in a good answer. That nothing has changed is none. */
    static @Nullable String refusalOfOai(byte[] answer) {
        Matcher error = ERROR.matcher(new String(answer, StandardCharsets.UTF_8));
        return error.find() && !error.group(1).equals("noRecordsMatch") ? error.group(1) : null;
    }
}
