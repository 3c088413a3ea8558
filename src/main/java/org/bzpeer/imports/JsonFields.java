package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from outside: without double keys, deep nesting or endless values; and its fields, whether they are there or not. */
final class JsonFields {

    /**
     * Five times what the longest author list needs. A line of eight megabytes could hold millions of small values, each
     * of which takes many times its length in memory.
     */
    private static final long MOST_TOKENS = 500_000;

    static final int DEEPEST = 40;

    private static final int LONGEST_TEXT = 4_000_000;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            constraints().maxTokenCount(MOST_TOKENS).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** For documents of any length, which are read one record at a time. */
    static final JsonMapper DOCUMENTS = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(constraints().build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Takes everything that is JSON; for elements of a list on their way to be read by themselves. */
    static final JsonFactory COPIES = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000_000)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private JsonFields() {}

    private static StreamReadConstraints.Builder constraints() {
        return StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT);
    }

    /** @throws RecordRefused when the bytes are not one JSON object */
    static JsonNode object(byte[] bytes, int length) throws RecordRefused {
        JsonNode json;
        try {
            json = JSON.readTree(bytes, 0, length);
        } catch (JacksonException e) {
            throw new RecordRefused("not a JSON object: " + firstLine(e));
        }
        if (!json.isObject()) {
            throw new RecordRefused("not a JSON object");
        }
        return json;
    }

    static String firstLine(JacksonException e) {
        String line = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return Clean.clean(line.length() > 160 ? line.substring(0, 160) + "…" : line);
    }

    /** Returns the text at a path, or null where anything else or nothing stands. */
    static @Nullable String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String key : path) {
            at = at.path(key);
        }
        return at.isString() ? at.stringValue() : at.isNumber() ? at.asString() : null;
    }

    /** Returns the text at a path without markup, made fit to store; empty where anything else or nothing stands. */
    static String clean(JsonNode node, String... path) {
        return Clean.clean(Objects.requireNonNullElse(MarkedText.toText(text(node, path)), ""));
    }

    /** Returns what a list holds; where null, nothing or something else stands there, nothing. */
    static List<JsonNode> list(JsonNode node, String... path) {
        JsonNode at = node;
        for (String key : path) {
            at = at.path(key);
        }
        List<JsonNode> elements = new ArrayList<>();
        if (at.isArray()) {
            at.forEach(elements::add);
        }
        return elements;
    }

    /** Returns the beginning of a value, fit for a message. */
    static String quote(String text) {
        String clean = Clean.clean(text);
        return "“" + (clean.length() > 60 ? clean.substring(0, 60) + "…" : clean) + "”";
    }
}
