package org.bzpeer.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.RecordHistory;
import org.bzpeer.catalog.RecordsCorrected.Move;
import org.bzpeer.catalog.WorkSurvivors;
import org.bzpeer.identity.PreferredNames.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every edit with the value before it, and tells the record's history of it. Works are read back as they are called today. */
@Component
class EditLog {

    /** Bio and homepage, as one value. */
    record Texts(@Nullable String bio, @Nullable String homepage) {}

    /** A confirmed work of a co-author. */
    record Confirmed(long coauthor, String title) {}

    private final DeskEdits edits;
    private final RecordHistory history;
    private final WorkSurvivors survivors;
    private final JsonMapper json;

    EditLog(DeskEdits edits, RecordHistory history, WorkSurvivors survivors, JsonMapper json) {
        this.edits = edits;
        this.history = history;
        this.survivors = survivors;
        this.json = json;
    }

    void keep(long author, long account, DeskEdit.Kind kind, Object former, Object current) {
        edits.save(new DeskEdit(author, account, kind, text(former), text(current)));
    }

    void tell(long author, RecordHistory.Kind kind) {
        history.add(author, kind, RecordHistory.Actor.OWNER, Map.of());
    }

    void tell(long author, RecordHistory.Kind kind, long work) {
        history.add(author, kind, RecordHistory.Actor.OWNER, Map.of("work", work));
    }

    String text(Object value) {
        return json.writeValueAsString(value);
    }

    List<Form> forms(String text) {
        return json.readValue(text, new TypeReference<List<Form>>() {});
    }

    List<Move> moves(String text) {
        return survivors.current(json.readValue(text, new TypeReference<List<Move>>() {}));
    }

    List<Long> works(String text) {
        return json.readValue(text, new TypeReference<List<Long>>() {}).stream()
                .map(survivors::current)
                .distinct()
                .toList();
    }

    Map<Long, String> answers(String text) {
        Map<Long, String> answers = new HashMap<>();
        json.readValue(text, new TypeReference<Map<Long, String>>() {})
                .forEach((work, answer) -> answers.put(survivors.current(work), answer));
        return answers;
    }

    Texts texts(String text) {
        return json.readValue(text, Texts.class);
    }

    Confirmed confirmed(String text) {
        return json.readValue(text, Confirmed.class);
    }
}
