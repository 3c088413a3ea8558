package org.bzpeer.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;

/** The records of one JSON document: the elements of a list, read one at a time, or what is in a service's answer. */
final class JsonDocument extends HeldRecords {

    /** The names under which services put their lists: OpenAlex, DataCite, Crossref and ROR. */
    private static final List<String> LISTS = List.of("results", "data", "items", "hits");

    private static final int LARGEST_ANSWER = 16 << 20;
    private static final String TOO_LONG = "the record is longer than " + (LineReader.LONGEST_LINE >> 20) + " MB";

    private final JsonParser parser;
    private final boolean list;
    private Iterator<JsonNode> inAnswer = List.<JsonNode>of().iterator();

    private JsonDocument(JsonParser parser, boolean list) {
        this.parser = parser;
        this.list = list;
    }

    /** A list of records, however long. */
    static RecordStream list(InputStream input) {
        JsonDocument document =
                new JsonDocument(JsonFields.COPIES.createParser(ObjectReadContext.empty(), input), true);
        document.parser.nextToken();
        return document;
    }

    /** One or more objects, each a record or an answer, written over several lines. */
    static RecordStream answer(InputStream input) {
        return new JsonDocument(JsonFields.DOCUMENTS.createParser(new BoundedStream(input, LARGEST_ANSWER)), false);
    }

    /** Returns the records in a service's answer: of its list, or the one that it is about; none when it is a record itself. */
    static List<JsonNode> records(JsonNode answer) {
        JsonNode message = answer.path("message").isObject() ? answer.path("message") : answer;
        for (String name : LISTS) {
            if (message.path(name).isArray()) {
                return JsonFields.list(message, name);
            }
        }
        if (message != answer) {
            return List.of(message);
        }
        return answer.path("data").isObject() ? List.of(answer.path("data")) : List.of();
    }

    @Override
    public boolean next() throws IOException {
        problem = null;
        try {
            if (inAnswer.hasNext()) {
                return take(inAnswer.next());
            }
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) {
                return false;
            }
            if (list) {
                number++;
                current = copy();
                return true;
            }
            JsonNode value = parser.readValueAsTree();
            List<JsonNode> records = records(value);
            inAnswer = (records.isEmpty() && !value.path("meta").isObject() ? List.of(value) : records).iterator();
            return inAnswer.hasNext() && take(inAnswer.next());
        } catch (JacksonException e) {
            throw new IOException("not JSON: " + JsonFields.firstLine(e), e);
        }
    }

    /** Copies the element at hand as it is: what is wrong in it is found when it is read by itself, and costs no other element. */
    private byte[] copy() {
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        try (JsonGenerator generator = JsonFields.COPIES.createGenerator(ObjectWriteContext.empty(), copied)) {
            int depth = 0;
            JsonToken token = parser.currentToken();
            do {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth > JsonFields.DEEPEST) {
                    problem = "nesting deeper than " + JsonFields.DEEPEST;
                } else if (copied.size() > LineReader.LONGEST_LINE) {
                    problem = TOO_LONG;
                }
                if (problem == null) {
                    generator.copyCurrentEvent(parser);
                }
                token = depth > 0 ? parser.nextToken() : null;
            } while (token != null);
        }
        return copied.toByteArray();
    }

    private boolean take(JsonNode record) {
        number++;
        current = JsonFields.DOCUMENTS.writeValueAsBytes(record);
        if (current.length > LineReader.LONGEST_LINE) {
            problem = TOO_LONG;
        }
        return true;
    }
}
