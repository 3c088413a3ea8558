package org.bzpeer.correction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bzpeer.catalog.RecordHistory;
import org.bzpeer.catalog.RecordsCorrected.Move;
import org.bzpeer.catalog.WorksDecided;
import org.bzpeer.identity.Corrections;
import org.bzpeer.platform.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes corrections, and previews them by making them and taking the whole transaction back. */
@Component
class Correcting {

    private final Corrections corrections;
    private final Rights rights;
    private final MadeCorrections made;
    private final KeptChanges changes;
    private final EffectsReader effects;
    private final RecordHistory history;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Correcting(
            Corrections corrections,
            Rights rights,
            MadeCorrections made,
            KeptChanges changes,
            EffectsReader effects,
            RecordHistory history,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.corrections = corrections;
        this.rights = rights;
        this.made = made;
        this.changes = changes;
        this.effects = effects;
        this.history = history;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Tells what a correction would change, and changes nothing.
     *
     * @throws CorrectionRefused when it cannot be made
     */
    Effects preview(Wish wish, Hand hand) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return effects.ofTrial(carryOut(wish, Reason.of(wish.kind()).getFirst(), "", hand));
        }));
    }

    /** Makes a correction and returns its number. Throws what {@link #preview} throws. */
    long make(Wish wish, Reason reason, String note, Hand hand) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Correction correction = carryOut(wish, reason, note, hand);
            audit.append(
                    hand.account(),
                    "record." + wish.kind().done(),
                    "correction " + correction.id(),
                    reason.name(),
                    Map.of(
                            "author", wish.author(),
                            "other", correction.otherId(),
                            "works", wish.works(),
                            "as", hand.actor().name()));
            return correction.id();
        }));
    }

    private Correction carryOut(Wish wish, Reason reason, String note, Hand hand) {
        rights.require(wish, hand);
        Correction correction = made.save(new Correction(wish, reason, note, hand));
        changes.begin(correction.id());
        if (wish.kind() == Kind.MERGE) {
            corrections.merge(wish.other(), wish.author(), hand.actor());
            correction.made(wish.other(), 0);
        } else {
            List<Move> moves = corrections.move(wish.author(), wish.other(), wish.works());
            correction.made(moves.getFirst().to(), moves.size());
            List.of(wish.author(), correction.otherId())
                    .forEach(author -> events.publishEvent(new WorksDecided(author)));
        }
        changes.end(correction.id());
        if (wish.kind() != Kind.MERGE) {
            history.add(
                    wish.author(),
                    RecordHistory.Kind.SPLIT,
                    hand.actor(),
                    Map.of("author", correction.otherId(), "works", (long)
                            wish.works().size()));
        }
        return correction;
    }
}
