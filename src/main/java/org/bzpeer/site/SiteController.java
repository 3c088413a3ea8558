package org.bzpeer.site;

import org.bzpeer.trust.VerificationLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home, about, privacy. */
@Controller
class SiteController {

    private final HomePages pages;

    SiteController(HomePages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("page", pages.home());
        model.addAttribute("unlisted", "unlisted".equals(done));
        return "site/home";
    }

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("sources", pages.home().sources());
        model.addAttribute("levels", VerificationLevel.values());
        return "site/about";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "site/privacy";
    }
}
