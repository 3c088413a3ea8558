package org.bzpeer.search;

import java.util.Optional;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search form and its results. */
@Controller
class SearchController {

    private final Searches searches;
    private final Identifiers identifiers;

    SearchController(Searches searches, Identifiers identifiers) {
        this.searches = searches;
        this.identifiers = identifiers;
    }

    @GetMapping("/search")
    Object show(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Optional<String> page = identifiers.page(query.strip());
        if (page.isPresent()) {
            return PublicPage.found(page.get());
        }
        model.addAttribute("page", searches.search(query, type, after));
        return "search/results";
    }
}
