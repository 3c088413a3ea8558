package org.bzpeer.catalog;

import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The public log of corrections to a record. */
@Controller
class HistoryController {

    private final HistoryPages pages;
    private final Survivors survivors;

    HistoryController(HistoryPages pages, Survivors survivors) {
        this.pages = pages;
        this.survivors = survivors;
    }

    @GetMapping("/researchers/{id}/history")
    @Nullable
    Object history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String before,
            ServletWebRequest request,
            Model model) {
        long number = RecordId.parse(id);
        AuthorLink author = pages.author(number).orElse(null);
        if (author == null) {
            return survivors
                    .of(number)
                    .map(survivor -> PublicPage.moved("/researchers/" + survivor + "/history"))
                    .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        }
        HistoryPage page = pages.page(author, before(before));
        long newest = page.lines().isEmpty() ? 0 : page.lines().getFirst().id();
        if (PublicPage.isUnchanged(request, "h" + number + "-" + newest + "-" + Integer.toHexString(page.hashCode()))) {
            return null;
        }
        model.addAttribute("page", page);
        return "catalog/history";
    }

    private static long before(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new BadRequest("This address does not lead to a page of the history.");
        }
        return Long.parseLong(text);
    }
}
