package org.bzpeer.correction;

import java.util.List;
import org.bzpeer.correction.Standings.Standing;
import org.bzpeer.curation.Impartiality;
import org.springframework.stereotype.Component;

/** Who may make which correction, as the records stand: nobody in their own matter, and nothing that others still decide. */
@Component
class Rights {

    /** So many works go at once; more are a merge, or several moves. */
    static final int MOST_WORKS = 500;

    private final Standings standings;
    private final Impartiality impartiality;

    Rights(Standings standings, Impartiality impartiality) {
        this.standings = standings;
        this.impartiality = impartiality;
    }

    /**
     * Lets a correction pass.
     *
     * @throws CorrectionRefused with what stands in the way, and what to do about it
     * @throws org.bzpeer.catalog.NoSuchRecord when one of the records is not there
     */
    void require(Wish wish, Hand hand) {
        hand.mustReach(wish.author());
        Standing author = settled(wish.author(), hand);
        if (wish.author() == wish.other()) {
            refuse("This is one record already. Choose another one.");
        }
        if (wish.kind() == Kind.MERGE) {
            requireMerge(author, settled(wish.other(), hand), hand);
        } else {
            requireMove(wish, author, hand);
        }
    }

    private Standing settled(long id, Hand hand) {
        Standing record = standings.of(id);
        if (record.unlisted() && hand.isOwner()) {
            throw Standings.unknown(id);
        }
        if (record.unlisted()) {
            refuse("A record that is unlisted stays as it is. It can be corrected once it is listed again.");
        }
        if (!hand.isOwner()) {
            impartiality.require(hand.account(), id, null);
        }
        if (record.disputed()) {
            refuse("Whose record “" + record.name()
                    + "” is, is being disputed. It can be corrected once that is decided.");
        }
        return record;
    }

    private void requireMerge(Standing kept, Standing gone, Hand hand) {
        if (gone.claimed()) {
            refuse(
                    kept.claimed()
                            ? "Both records are claimed, so neither can go. A curator can freeze both and open a dispute."
                            : "The record “" + gone.name() + "” is claimed, so it is the one that stays.");
        }
        if (gone.openClaims() > 0) {
            refuse("Somebody’s claim on the record that would go waits for a decision. Decide it first.");
        }
        List<String> shared = standings.sharedWorks(kept.id(), gone.id());
        if (!shared.isEmpty()) {
            refuse("Both stand on the author list of “" + shared.getFirst()
                    + "”: two names on one work are two people. If one of them is wrong there, move that work first.");
        }
        if (hand.isOwner() && !standings.namesFit(kept.id(), gone.id())) {
            refuse(
                    "The names on the two records do not fit together. If the other one is yours all the same, report it: a"
                            + " curator can merge them.");
        }
    }

    private void requireMove(Wish wish, Standing from, Hand hand) {
        if (wish.works().isEmpty()) {
            refuse("No work was chosen. Tick the works that are to move.");
        }
        if (wish.works().size() > MOST_WORKS) {
            refuse("At most " + MOST_WORKS + " works move at once.");
        }
        int standing = standings.worksOn(from.id(), wish.works());
        if (standing < wish.works().size()) {
            refuse("Not all of the chosen works stand on this record any more. Look at the list again.");
        }
        if (standing == from.works() && !from.claimed()) {
            refuse(
                    wish.kind() == Kind.SPLIT
                            ? "These are all works of the record, so there is nothing to take apart."
                            : "These are all works of the record: merge it with the other one, so that its address leads there.");
        }
        if (wish.kind() == Kind.MOVE) {
            requireTaker(wish, settled(wish.other(), hand), hand);
        }
    }

    private void requireTaker(Wish wish, Standing taker, Hand hand) {
        List<String> there = standings.titlesOn(taker.id(), wish.works());
        if (!there.isEmpty()) {
            refuse("“" + taker.name() + "” stands on the author list of “" + there.getFirst()
                    + "” already: two names on one work are two people.");
        }
        if (standings.ownerHasRefused(taker.id(), wish.works())) {
            refuse("The owner of “" + taker.name() + "” has said that one of these works is not theirs.");
        }
        if (hand.isOwner() && (taker.claimed() || !standings.namesFit(wish.author(), taker.id()))) {
            refuse(
                    "Works can go from your record to one that nobody has claimed and whose name fits. Give these a record of"
                            + " their own instead, or report it: a curator can move them.");
        }
    }

    private static void refuse(String explanation) {
        throw new CorrectionRefused(explanation);
    }
}
