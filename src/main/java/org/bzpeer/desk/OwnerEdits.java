package org.bzpeer.desk;

import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.OwnershipEnded;
import org.bzpeer.catalog.OwnershipRestored;
import org.bzpeer.catalog.RecordHistory;
import org.bzpeer.catalog.RecordsCorrected.Move;
import org.bzpeer.identity.Corrections;
import org.bzpeer.identity.Place;
import org.bzpeer.identity.Place.Answer;
import org.bzpeer.identity.Places;
import org.bzpeer.identity.PreferredNames;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an account has edited on a record, newest first, and brings it back in the order in which it was made. */
@Component
@Transactional
public class OwnerEdits {

    private final DeskEdits edits;
    private final EditLog log;
    private final PreferredNames names;
    private final AuthorProfiles profiles;
    private final Presenting presenting;
    private final WorkAnswers answers;
    private final Corrections corrections;
    private final Places places;
    private final OwnerEvidence evidence;
    private final RecordHistory history;

    OwnerEdits(
            DeskEdits edits,
            EditLog log,
            PreferredNames names,
            AuthorProfiles profiles,
            Presenting presenting,
            WorkAnswers answers,
            Corrections corrections,
            Places places,
            OwnerEvidence evidence,
            RecordHistory history) {
        this.edits = edits;
        this.log = log;
        this.names = names;
        this.profiles = profiles;
        this.presenting = presenting;
        this.answers = answers;
        this.corrections = corrections;
        this.places = places;
        this.evidence = evidence;
        this.history = history;
    }

    /**
     * Takes back all edits of an account on a record that still stand.
     *
     * @return how many there were
     * @throws org.bzpeer.catalog.RecordsBusy while an import is bringing records up to date
     */
    public int undoAll(long authorId, long accountId) {
        List<DeskEdit> standing = edits.findByAuthorIdAndAccountIdAndUndoneAtIsNullOrderByIdDesc(authorId, accountId);
        for (DeskEdit edit : standing) {
            undo(authorId, edit);
            edit.undo();
            edits.save(edit);
        }
        tell(authorId, standing);
        return standing.size();
    }

    /** Brings back all edits of an account on a record that were taken back, and returns how many there were. */
    public int restore(long authorId, long accountId) {
        List<DeskEdit> undone = edits.findByAuthorIdAndAccountIdAndUndoneAtIsNotNullOrderById(authorId, accountId);
        for (DeskEdit edit : undone) {
            edit.redo(redo(authorId, edit));
            edits.save(edit);
        }
        tell(authorId, undone);
        return undone.size();
    }

    @EventListener
    void follow(OwnershipEnded ended) {
        if (ended.revoked()) {
            undoAll(ended.authorId(), ended.accountId());
        }
        evidence.end(ended.authorId());
    }

    @EventListener
    void follow(OwnershipRestored restored) {
        restore(restored.authorId(), restored.accountId());
    }

    private void undo(long author, DeskEdit edit) {
        switch (edit.kind()) {
            case NAMES, PROFILE, PINS, ANSWERS -> set(author, edit, edit.former());
            case TAKEN_OFF, ADDED -> corrections.undo(log.moves(edit.current()));
            case CONFIRMED -> {
                EditLog.Confirmed work = log.confirmed(edit.current());
                evidence.confirmWork(work.coauthor(), author, work.title(), false);
            }
        }
    }

    private String redo(long author, DeskEdit edit) {
        switch (edit.kind()) {
            case NAMES, PROFILE, PINS, ANSWERS -> set(author, edit, edit.current());
            case TAKEN_OFF -> {
                List<Long> works =
                        log.moves(edit.current()).stream().map(Move::workId).toList();
                return log.text(corrections.takeOff(author, works));
            }
            case ADDED -> {
                long work = log.moves(edit.current()).getFirst().workId();
                Place place = places.fitting(author, work);
                return place.answer() == Answer.FITS
                        ? log.text(List.of(corrections.bind(author, work, place)))
                        : edit.current();
            }
            case CONFIRMED -> {
                EditLog.Confirmed work = log.confirmed(edit.current());
                evidence.confirmWork(work.coauthor(), author, work.title(), true);
            }
        }
        return edit.current();
    }

    private void set(long author, DeskEdit edit, String value) {
        AuthorProfile profile = presenting.profile(author);
        switch (edit.kind()) {
            case NAMES -> names.restore(author, log.forms(value));
            case ANSWERS -> answers.set(author, log.answers(value));
            case PINS -> {
                profile.pin(log.works(value));
                profiles.save(profile);
            }
            default -> {
                EditLog.Texts texts = log.texts(value);
                profile.describe(texts.bio(), texts.homepage());
                profiles.save(profile);
            }
        }
    }

    private void tell(long author, List<DeskEdit> changed) {
        if (!changed.isEmpty()) {
            history.add(author, RecordHistory.Kind.EDITS_UNDONE, RecordHistory.Actor.CURATOR, Map.of());
            presenting.touch(author);
            evidence.renewShare(author);
        }
    }
}
