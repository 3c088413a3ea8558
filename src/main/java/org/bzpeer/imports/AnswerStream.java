package org.bzpeer.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records in a service's answers. A page is taken whole or asked for again; the run goes on at the page after the last whole one. */
final class AnswerStream extends HeldRecords {

    private final Source source;
    private final List<ServiceQuestion> questions;
    private final ServiceClient client;
    private final Deque<byte[]> page = new ArrayDeque<>();
    private int question;
    private @Nullable String at;
    private boolean ended;

    /** @param cursor what {@link #cursor} gave, or null to begin */
    AnswerStream(Source source, List<ServiceQuestion> questions, ServiceClient client, @Nullable String cursor) {
        this.source = source;
        this.questions = questions;
        this.client = client;
        if (cursor != null) {
            int space = cursor.indexOf(' ');
            question = Integer.parseInt(cursor.substring(0, space));
            at = cursor.length() == space + 1 ? null : cursor.substring(space + 1);
        }
        ended = question >= questions.size();
    }

    @Override
    public boolean next() throws IOException {
        problem = null;
        while (page.isEmpty() && !ended) {
            readPage();
        }
        if (page.isEmpty()) {
            return false;
        }
        number++;
        current = page.remove();
        if (current.length == 0) {
            problem = "the service does not know "
                    + questions.get(Math.max(0, question - 1)).about();
        }
        return true;
    }

    private void readPage() throws IOException {
        ServiceQuestion asked = questions.get(question);
        byte[] answer = client.get(asked.page().apply(at), asked.accept());
        String next = null;
        if (answer == null) {
            page.add(new byte[0]);
        } else {
            try {
                RecordStream records = source.open(new ByteArrayInputStream(answer));
                while (records.next()) {
                    page.add(Arrays.copyOf(records.bytes(), records.length()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("a broken answer about " + asked.about() + ": " + e.getMessage(), e);
            }
            next = page.isEmpty() ? null : asked.next().apply(answer);
        }
        if (next == null) {
            question++;
            ended = question >= questions.size();
        }
        at = next;
    }

    @Override
    public @Nullable String cursor() {
        return page.isEmpty() ? question + " " + (at == null ? "" : at) : null;
    }
}
