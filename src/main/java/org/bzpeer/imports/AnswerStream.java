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
    private boolean begunAgain;

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
        String refusal = answer == null ? null : asked.refusal().apply(answer);
        if (refusal != null) {
            beginAgain(asked, refusal);
            return;
        }
        String next = null;
        if (answer == null) {
            page.add(new byte[0]);
        } else {
            try {
                RecordStream records = open(answer);
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

    /** A list of many records is longer than any one of them may be. */
    private RecordStream open(byte[] answer) throws IOException {
        ByteArrayInputStream input = new ByteArrayInputStream(answer);
        return answer[0] == '{' ? JsonDocument.answer(input) : source.open(input);
    }

    /** A cursor that the service has forgotten meanwhile is no use; from the beginning, all that is known already is passed over. */
    private void beginAgain(ServiceQuestion asked, String refusal) {
        if (at == null || begunAgain) {
            throw new UncheckedIOException(new IOException("the service answers " + refusal + " to " + asked.about()));
        }
        begunAgain = true;
        at = null;
    }

    @Override
    public @Nullable String cursor() {
        return page.isEmpty() ? question + " " + (at == null ? "" : at) : null;
    }
}
