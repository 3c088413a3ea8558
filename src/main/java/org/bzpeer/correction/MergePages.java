package org.bzpeer.correction;

import java.util.List;
import org.bzpeer.correction.Standings.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which two records are chosen and compared. */
@Component
class MergePages {

    private final RecordFinder finder;
    private final ComparedRecords records;
    private final Standings standings;
    private final Correcting correcting;

    MergePages(RecordFinder finder, ComparedRecords records, Standings standings, Correcting correcting) {
        this.finder = finder;
        this.records = records;
        this.standings = standings;
        this.correcting = correcting;
    }

    /** Returns the records that may be the other one: what is searched for, else those of the name. */
    List<FoundRecord> found(long kept, String q) {
        List<FoundRecord> found = q.isBlank() ? finder.namesakes(kept) : finder.find(q);
        return found.stream().filter(record -> record.id() != kept).toList();
    }

    String choice(Hand hand, long kept, String q, List<FoundRecord> found, Grounds grounds, Model model) {
        hand.mustReach(kept);
        CorrectionPages.begin(hand, model);
        model.addAttribute("record", records.side(kept));
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("grounds", grounds);
        return "correction/choice";
    }

    /** The claimed one of two is the one that stays, whichever was named first. */
    String compared(Hand hand, long kept, long gone, Grounds grounds, @Nullable String problem, Model model) {
        hand.mustReach(kept);
        Standing one = standings.of(kept);
        Standing other = standings.of(gone);
        if (other.claimed() && !one.claimed() && !hand.isOwner()) {
            return compared(hand, gone, kept, grounds, problem, model);
        }
        CorrectionPages.begin(hand, model);
        model.addAttribute("compared", records.of(kept, gone));
        boolean two = kept != gone;
        model.addAttribute("bothClaimed", two && one.claimed() && other.claimed());
        model.addAttribute("disputed", one.disputed() || other.disputed());
        model.addAttribute("canTurn", two && !hand.isOwner() && !one.claimed() && !other.claimed());
        model.addAttribute("reasons", Reason.of(Kind.MERGE));
        model.addAttribute("grounds", grounds);
        model.addAttribute("problem", problem);
        try {
            model.addAttribute("effects", correcting.preview(Wish.merge(kept, gone), hand));
        } catch (CorrectionRefused refused) {
            model.addAttribute("refused", refused.getMessage());
        }
        return "correction/merge";
    }
}
