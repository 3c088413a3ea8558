package org.bzpeer.correction;

import java.util.List;
import org.bzpeer.catalog.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about corrections that were made, and where new ones begin. */
@Component
class CorrectionPages {

    private final MadeList list;
    private final RecordFinder finder;
    private final ComparedRecords records;
    private final Undoing undoing;
    private final EffectsReader effects;

    CorrectionPages(
            MadeList list, RecordFinder finder, ComparedRecords records, Undoing undoing, EffectsReader effects) {
        this.list = list;
        this.finder = finder;
        this.records = records;
        this.undoing = undoing;
        this.effects = effects;
    }

    String overview(Hand hand, String q, String record, String before, Model model) {
        long last = before.isEmpty() ? Long.MAX_VALUE : RecordId.parse(before);
        List<MadeList.Line> lines = list.before(last, hand);
        boolean more = lines.size() > MadeList.PAGE;
        List<MadeList.Line> shown = more ? lines.subList(0, MadeList.PAGE) : lines;
        begin(hand, model);
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? null : finder.find(q));
        long chosen = hand.isOwner() ? hand.own() : record.isEmpty() ? 0 : RecordId.parse(record);
        model.addAttribute("record", chosen == 0 ? null : records.side(chosen));
        model.addAttribute("lines", shown);
        model.addAttribute("next", more ? shown.getLast().id() : null);
        return "correction/overview";
    }

    String made(Hand hand, long id, @Nullable String refused, Model model) {
        Correction correction = undoing.find(id, hand);
        begin(hand, model);
        model.addAttribute("line", list.one(id));
        model.addAttribute("effects", effects.of(correction));
        model.addAttribute("obstacle", undoing.obstacle(correction).orElse(null));
        model.addAttribute("refused", refused);
        return "correction/made";
    }

    /** What all pages of corrections need: whose they are and where. */
    static void begin(Hand hand, Model model) {
        model.addAttribute("base", hand.base());
        model.addAttribute("owner", hand.isOwner());
        model.addAttribute("desk", hand.isOwner() ? "/desk/" + hand.own() : null);
    }
}
