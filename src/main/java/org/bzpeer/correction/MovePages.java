package org.bzpeer.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which works are chosen and their move is previewed. */
@Component
class MovePages {

    private static final int LONGEST = 100;

    private final RecordFinder finder;
    private final ComparedRecords records;
    private final WorkChoices works;
    private final Correcting correcting;

    MovePages(RecordFinder finder, ComparedRecords records, WorkChoices works, Correcting correcting) {
        this.finder = finder;
        this.records = records;
        this.works = works;
        this.correcting = correcting;
    }

    String choice(
            Hand hand, MoveForm form, String q, String page, Grounds grounds, @Nullable String problem, Model model) {
        hand.mustReach(form.record());
        String words = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
        CorrectionPages.begin(hand, model);
        model.addAttribute("record", records.side(form.record()));
        model.addAttribute(
                "choice", works.of(form.record(), words, page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1));
        model.addAttribute("namesakes", finder.namesakes(form.record()));
        model.addAttribute("form", form);
        model.addAttribute("q", words);
        model.addAttribute("grounds", grounds);
        model.addAttribute("problem", problem);
        return "correction/works";
    }

    String preview(Hand hand, MoveForm form, Grounds grounds, @Nullable String problem, Model model) {
        long taker = 0;
        if (form.isToOther()) {
            List<FoundRecord> found = finder.find(form.to());
            if (found.size() != 1) {
                model.addAttribute("found", found);
                return choice(hand, form, "", "1", grounds, notFound(form, found), model);
            }
            taker = found.getFirst().id();
        }
        try {
            model.addAttribute("effects", correcting.preview(form.wish(taker), hand));
        } catch (CorrectionRefused refused) {
            return choice(hand, form, "", "1", grounds, refused.getMessage(), model);
        }
        CorrectionPages.begin(hand, model);
        model.addAttribute("record", records.side(form.record()));
        model.addAttribute("taker", taker == 0 ? null : records.side(taker));
        model.addAttribute("form", form);
        model.addAttribute("grounds", grounds);
        model.addAttribute("problem", problem);
        model.addAttribute("reasons", Reason.of(taker == 0 ? Kind.SPLIT : Kind.MOVE));
        return "correction/move";
    }

    private static String notFound(MoveForm form, List<FoundRecord> found) {
        if (form.to().isBlank()) {
            return "Say which record takes the works: by its number, address, ORCID iD or name.";
        }
        return found.isEmpty()
                ? "No record is found by “" + form.to().strip() + "”. Its number or address is surest."
                : "Several records fit “" + form.to().strip() + "”. Take the number of the right one.";
    }
}
