package org.bzpeer.catalog;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The public log of corrections to a record; every verb that corrects one writes its line in the same transaction. */
@Component
public class RecordHistory {

    /** What happened, and which keys its detail may have; a detail holds ids and numbers, never a name. */
    public enum Kind {
        /** An import brought new works; {@code works}: how many. */
        WORKS_IMPORTED,
        /** A work was added by hand; {@code work}: its id. */
        WORK_ADDED,
        /** A work was taken off; {@code work}: its id. */
        WORK_REMOVED,
        /** A work that had been taken off came back; {@code work}: its id. */
        WORK_RESTORED,
        /** Two works of the record turned out to be one; {@code work}: the id that stays. */
        WORKS_JOINED,
        /** Another record was merged into this one; {@code author}: its former id. */
        MERGED,
        /** Works were moved to another record, new or known; {@code author}: its id, {@code works}: how many. */
        SPLIT,
        /** A merge, split or move was undone; {@code author}: the other record's id. */
        RESTORED,
        /** A claim was approved. */
        CLAIMED,
        /** The claim no longer stands: withdrawn by its owner, or revoked. */
        CLAIM_ENDED,
        /** The identity is disputed, and the score frozen. */
        DISPUTED,
        /** The dispute was decided. */
        DISPUTE_ENDED,
        /** The name to show was changed. The former one is not told. */
        NAME_CHANGED,
        /** Bio, homepage or pinned works were changed. */
        PROFILE_CHANGED,
        /** What the owner had changed was taken back. */
        EDITS_UNDONE
    }

    /** Who did it, in kind. */
    public enum Actor {
        IMPORT,
        OWNER,
        CURATOR,
        SITE
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Adds a line in the caller's transaction, which must be there.
     *
     * @param detail ids and numbers under the keys that the kind names; empty where it names none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long authorId, Kind kind, Actor actor, Map<String, Long> detail) {
        jdbc.sql("INSERT INTO record_history (author_id, kind, actor, detail) VALUES (?, ?, ?, ?::jsonb)")
                .params(authorId, kind.name(), actor.name(), json.writeValueAsString(detail))
                .update();
    }
}
