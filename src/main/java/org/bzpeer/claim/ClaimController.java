package org.bzpeer.claim;

import java.util.Arrays;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.Author;
import org.bzpeer.catalog.Authors;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opening a claim, and the list of one's own. */
@Controller
@PrivatePage
class ClaimController {

    private final Authors authors;
    private final Claiming claiming;
    private final ClaimQueue queue;
    private final Limits limits;

    ClaimController(Authors authors, Claiming claiming, ClaimQueue queue, Limits limits) {
        this.authors = authors;
        this.claiming = claiming;
        this.queue = queue;
        this.limits = limits;
    }

    @GetMapping("/researchers/{id}/claims/new")
    String form(@PathVariable String id, Viewer viewer, Model model) {
        Author author = authors.findById(RecordId.parse(id))
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        if (author.isUnlisted()) {
            throw new RecordGone();
        }
        model.addAttribute("author", author.link());
        model.addAttribute("methods", Arrays.asList(ProofKind.values()));
        return "claim/new";
    }

    @PostMapping("/researchers/{id}/claims")
    String open(@PathVariable String id, Viewer viewer) {
        long author = RecordId.parse(id);
        limits.take(Limit.CLAIM, String.valueOf(viewer.id()));
        return "redirect:/claims/" + claiming.open(viewer.id(), author) + "?done=opened";
    }

    @GetMapping("/claims")
    String list(Viewer viewer, Model model) {
        model.addAttribute("claims", queue.ofAccount(viewer.id()));
        return "claim/list";
    }
}
