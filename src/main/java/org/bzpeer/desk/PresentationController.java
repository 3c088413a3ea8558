package org.bzpeer.desk;

import jakarta.validation.Valid;
import org.bzpeer.account.Viewer;
import org.bzpeer.platform.PrivatePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms of the desk that change how the owner is shown. */
@Controller
@PrivatePage
class PresentationController {

    private final OwnRecords records;
    private final DeskPages pages;
    private final Presenting presenting;

    PresentationController(OwnRecords records, DeskPages pages, Presenting presenting) {
        this.records = records;
        this.pages = pages;
        this.presenting = presenting;
    }

    @PostMapping("/desk/{id}/name")
    String name(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("nameForm") NameForm form,
            BindingResult problems,
            Model model) {
        OwnRecord record = records.one(viewer, id);
        if (problems.hasErrors()) {
            return pages.desk(record, model);
        }
        presenting.name(record.author().id(), viewer.id(), form.name());
        return "redirect:" + record.desk() + "?done=name";
    }

    @PostMapping("/desk/{id}/former-names")
    String formerName(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("formerForm") NameForm form,
            BindingResult problems,
            Model model) {
        OwnRecord record = records.one(viewer, id);
        if (problems.hasErrors()) {
            return pages.desk(record, model);
        }
        presenting.addFormerName(record.author().id(), viewer.id(), form.name());
        return "redirect:" + record.desk() + "?done=former";
    }

    @PostMapping("/desk/{id}/former-names/forget")
    String forgetFormerName(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("formerForm") NameForm form,
            BindingResult problems,
            Model model) {
        OwnRecord record = records.one(viewer, id);
        if (!problems.hasErrors()
                && !presenting.forgetFormerName(record.author().id(), viewer.id(), form.name())) {
            problems.rejectValue(
                    "name",
                    "kept",
                    "This name is not kept, or it is printed on a work of yours, which is recognised by it.");
        }
        return problems.hasErrors() ? pages.desk(record, model) : "redirect:" + record.desk() + "?done=forgotten";
    }

    @PostMapping("/desk/{id}/profile")
    String profile(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("profileForm") ProfileForm form,
            BindingResult problems,
            Model model) {
        OwnRecord record = records.one(viewer, id);
        if (problems.hasErrors()) {
            return pages.desk(record, model);
        }
        presenting.describe(record.author().id(), viewer.id(), form.bio(), form.homepage());
        return "redirect:" + record.desk() + "?done=profile";
    }
}
