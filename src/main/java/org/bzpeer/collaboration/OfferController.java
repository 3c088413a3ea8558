package org.bzpeer.collaboration;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.PrivatePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The owner's desk: what requests are welcome, and who waited for the record to be claimed. */
@Controller
@PrivatePage
class OfferController {

    private final Offers offers;
    private final WaitingList waiting;

    OfferController(Offers offers, WaitingList waiting) {
        this.offers = offers;
        this.waiting = waiting;
    }

    @GetMapping("/desk/{authorId}/collaboration")
    String form(@PathVariable String authorId, Viewer viewer, Model model) {
        Offers.Own own = own(authorId, viewer);
        model.addAttribute(
                "form", OfferForm.of(offers.of(own.authorId(), viewer.id()).orElse(null)));
        return page(own, model);
    }

    @PostMapping("/desk/{authorId}/collaboration")
    String say(
            @PathVariable String authorId,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult problems,
            Viewer viewer,
            Model model) {
        Offers.Own own = own(authorId, viewer);
        List<Intent> intents = form.intentList();
        Capacity capacity = form.capacityChosen();
        LocalDate until = capacity == Capacity.CLOSED ? form.day(LocalDate.now(ZoneOffset.UTC)) : null;
        if (intents == null) {
            problems.rejectValue("intents", "choose", "Choose from the list, please.");
        }
        if (capacity == null) {
            problems.rejectValue("capacity", "choose", "Choose how much you can take on.");
        }
        if (capacity == Capacity.CLOSED && until == null) {
            problems.rejectValue("closedUntil", "day", "Name a day from tomorrow on, within two years.");
        }
        if (form.languageList().size() > OfferForm.LANGUAGES) {
            problems.rejectValue("languages", "many", "At most ten languages, please.");
        }
        if (problems.hasErrors() || capacity == null || intents == null) {
            return page(own, model);
        }
        offers.say(own.authorId(), viewer.id(), new Offer(intents, capacity, until, form.languageList()));
        return "redirect:/desk/" + own.authorId() + "/collaboration?done=said";
    }

    private Offers.Own own(String authorId, Viewer viewer) {
        return offers.own(RecordId.parse(authorId), viewer.id())
                .orElseThrow(() -> new NoSuchRecord("There is no record of yours under this number."));
    }

    private String page(Offers.Own own, Model model) {
        model.addAttribute("own", own);
        model.addAttribute("interests", waiting.interests(own.authorId()));
        return "collaboration/offer";
    }
}
