package org.bzpeer.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home, about, and the sign-in page, which says honestly what is not there yet. */
@Controller
class SiteController {

    private final HomePages pages;

    SiteController(HomePages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("page", pages.home());
        return "site/home";
    }

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("sources", pages.home().sources());
        return "site/about";
    }

    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("next", isOwnPath(next) ? next : null);
        return "site/login";
    }

    /** Only paths of this site: anything else could lead a visitor away under our name. */
    private static boolean isOwnPath(@Nullable String next) {
        return next != null
                && next.length() <= 300
                && next.matches("/[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}/._~?=&#%+-]*");
    }
}
