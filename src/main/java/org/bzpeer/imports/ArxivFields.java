package org.bzpeer.imports;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of one line of arXiv's bulk metadata, a JSON object without double keys or deep nesting. */
final class ArxivFields {

    /**
     * Five times what the longest author list needs. A line of eight megabytes could hold millions of small values, each
     * of which takes many times its length in memory.
     */
    private static final long MOST_TOKENS = 500_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(4_000_000)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode json;

    private ArxivFields(JsonNode json) {
        this.json = json;
    }

    /** @throws RecordRefused when the line is not one JSON object */
    static ArxivFields parse(byte[] line, int length) throws RecordRefused {
        JsonNode json;
        try {
            json = JSON.readTree(line, 0, length);
        } catch (JacksonException e) {
            throw new RecordRefused("not a JSON object: " + firstLine(e.getOriginalMessage()));
        }
        if (!json.isObject()) {
            throw new RecordRefused("not a JSON object");
        }
        return new ArxivFields(json);
    }

    /** Returns a field that is more than text, or null. */
    @Nullable
    JsonNode get(String field) {
        return json.get(field);
    }

    /** Returns a field as readable text; it may not be missing. */
    String required(String field, int longest) throws RecordRefused {
        String text = optional(field, longest);
        if (text == null) {
            throw new RecordRefused(field + " is missing");
        }
        return text;
    }

    /** Returns a field as readable text, or null where nothing stands. */
    @Nullable
    String optional(String field, int longest) throws RecordRefused {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            throw new RecordRefused(field + " is longer than " + longest + " characters");
        }
        String readable = Latex.toText(text);
        return readable.isBlank() ? null : readable;
    }

    /** Returns a field as it stands in the record, or null. */
    @Nullable
    String text(String field) throws RecordRefused {
        JsonNode node = json.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw new RecordRefused(field + " is not text");
        }
        return node.stringValue();
    }

    /** Returns the beginning of a value, fit for a message. */
    static String quote(String text) {
        String clean = Clean.clean(text);
        return "“" + (clean.length() > 60 ? clean.substring(0, 60) + "…" : clean) + "”";
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return Clean.clean(line.length() > 160 ? line.substring(0, 160) + "…" : line);
    }
}
