package org.bzpeer.imports;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one line of arXiv's bulk metadata, a JSON object without double keys or deep nesting. */
final class ArxivFields {

    private final JsonNode json;

    ArxivFields(JsonNode json) {
        this.json = json;
    }

    /** @throws RecordRefused when the line is not one JSON object */
    static ArxivFields parse(byte[] line, int length) throws RecordRefused {
        return new ArxivFields(JsonFields.object(line, length));
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
}
