package org.bzpeer.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bzpeer.catalog.RecordHistory.Kind;
import org.bzpeer.catalog.RecordsCorrected.Move;
import org.bzpeer.identity.Corrections;
import org.bzpeer.identity.Place;
import org.bzpeer.identity.Place.Answer;
import org.bzpeer.identity.Places;
import org.bzpeer.platform.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which works are the owner's: answering for them, taking off and bringing back, adding one that is missing. */
@Component
@Transactional
class Reviewing {

    private final WorkAnswers answers;
    private final Corrections corrections;
    private final Places places;
    private final OwnerEvidence evidence;
    private final Presenting presenting;
    private final EditLog log;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Reviewing(
            WorkAnswers answers,
            Corrections corrections,
            Places places,
            OwnerEvidence evidence,
            Presenting presenting,
            EditLog log,
            AuditLog audit,
            JdbcClient jdbc) {
        this.answers = answers;
        this.corrections = corrections;
        this.places = places;
        this.evidence = evidence;
        this.presenting = presenting;
        this.log = log;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    void mine(long author, long account, List<Long> works) {
        answer(author, account, onRecord(author, works), WorkAnswers.MINE);
        evidence.renewShare(author);
    }

    void notMine(long author, long account, List<Long> works) {
        List<Long> standing = onRecord(author, works);
        if (standing.isEmpty()) {
            return;
        }
        List<Long> pinned = presenting.profile(author).pinnedWorks();
        if (standing.stream().anyMatch(pinned::contains)) {
            presenting.pin(author, account, standing, false);
        }
        answer(author, account, standing, WorkAnswers.NOT_MINE);
        List<Move> moves = corrections.takeOff(author, standing);
        log.keep(author, account, DeskEdit.Kind.TAKEN_OFF, List.of(), moves);
        moves.forEach(move -> log.tell(author, Kind.WORK_REMOVED, move.workId()));
        audit.append(account, "desk.not-mine", "author " + author, null, Map.of("works", standing));
        evidence.renewShare(author);
    }

    /** Brings back works that were said not to be theirs, as far as nobody else stands behind the names now. */
    int restore(long author, long account, List<Long> works) {
        int restored = 0;
        for (long work : works) {
            if (Objects.equals(answers.of(author, List.of(work)).get(work), WorkAnswers.NOT_MINE)
                    && bind(author, account, work, Kind.WORK_RESTORED) == Answer.FITS) {
                restored++;
            }
        }
        return restored;
    }

    /** Puts the owner on a work that is here, if exactly one name on it fits and nobody stands behind it. */
    Answer add(long author, long account, long work) {
        return bind(author, account, work, Kind.WORK_ADDED);
    }

    private Answer bind(long author, long account, long work, Kind kind) {
        Place place = places.fitting(author, work);
        if (place.answer() == Answer.FITS) {
            answer(author, account, List.of(work), WorkAnswers.MINE);
            Move move = corrections.bind(author, work, place);
            log.keep(author, account, DeskEdit.Kind.ADDED, List.of(), List.of(move));
            log.tell(author, kind, work);
            audit.append(account, "desk.work-added", "author " + author, null, Map.of("work", work));
            evidence.renewShare(author);
        }
        return place.answer();
    }

    private void answer(long author, long account, List<Long> works, String answer) {
        Map<Long, String> before = answers.of(author, works);
        Map<Long, String> now = new LinkedHashMap<>();
        works.forEach(work -> now.put(work, answer));
        answers.set(author, now);
        log.keep(author, account, DeskEdit.Kind.ANSWERS, before, now);
    }

    private List<Long> onRecord(long author, List<Long> works) {
        return jdbc.sql("SELECT work_id FROM authorship WHERE author_id = ? AND work_id = ANY (?) ORDER BY work_id")
                .params(author, works.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
