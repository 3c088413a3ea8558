package org.bzpeer.desk;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the desk; a form that was sent back keeps what was typed, every other one shows what is stored. */
@Component
class DeskPages {

    private final NextSteps steps;

    DeskPages(NextSteps steps) {
        this.steps = steps;
    }

    String desk(OwnRecord record, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("steps", steps.of(record.author().id()));
        form(model, "nameForm", new NameForm(record.author().name()));
        form(model, "formerForm", new NameForm(""));
        form(model, "profileForm", new ProfileForm(orEmpty(record.bio()), orEmpty(record.homepage())));
        form(model, "done", "");
        return "desk/show";
    }

    private static void form(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
