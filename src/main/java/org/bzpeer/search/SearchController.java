package org.bzpeer.search;

import java.util.Optional;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search form, its results, and what is suggested while somebody types. */
@Controller
class SearchController {

    private final SearchPages pages;
    private final Identifiers identifiers;
    private final Suggestions suggestions;

    SearchController(SearchPages pages, Identifiers identifiers, Suggestions suggestions) {
        this.pages = pages;
        this.identifiers = identifiers;
        this.suggestions = suggestions;
    }

    @GetMapping("/search")
    Object show(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Optional<String> page = identifiers.page(query.strip());
        if (page.isPresent()) {
            return PublicPage.found(page.get());
        }
        model.addAttribute("page", pages.page(SearchRequest.of(query, type, topic, institution, year, sort), after));
        return "search/results";
    }

    /** A part of a page, for the list under a search field; nobody needs it by itself. */
    @GetMapping("/search/suggestions")
    String suggest(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
        model.addAttribute("suggestions", suggestions.of(query));
        return "search/suggestions";
    }
}
