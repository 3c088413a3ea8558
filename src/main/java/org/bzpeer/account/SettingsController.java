package org.bzpeer.account;

import jakarta.validation.Valid;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The hub of an account, and its name. */
@Controller
@PrivatePage
class SettingsController {

    private final SettingsPages pages;
    private final Settings settings;

    SettingsController(SettingsPages pages, Settings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/settings")
    String show(@RequestParam(required = false) @Nullable String done, Viewer viewer, Model model) {
        SettingsPage page = pages.of(viewer.id(), done);
        model.addAttribute("form", new NameForm(page.name()));
        model.addAttribute("page", page);
        return "account/settings";
    }

    @PostMapping("/settings/name")
    String rename(@Valid @ModelAttribute("form") NameForm form, BindingResult problems, Viewer viewer, Model model) {
        if (problems.hasErrors()) {
            model.addAttribute("page", pages.of(viewer.id(), null));
            return "account/settings";
        }
        settings.rename(viewer.id(), form.name());
        return "redirect:/settings?done=renamed";
    }
}
