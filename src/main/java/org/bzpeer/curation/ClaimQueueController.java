package org.bzpeer.curation;

import java.util.List;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.claim.ClaimCase;
import org.bzpeer.claim.ClaimQueue;
import org.bzpeer.claim.ClaimState;
import org.bzpeer.claim.Reason;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims and disputes that wait for a curator. */
@Controller
@PrivatePage
class ClaimQueueController {

    private final ClaimQueue queue;
    private final ClaimVerbs verbs;

    ClaimQueueController(ClaimQueue queue, ClaimVerbs verbs) {
        this.queue = queue;
        this.verbs = verbs;
    }

    @GetMapping("/curation/claims")
    String claims(
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean ofOne = author != null && !author.isEmpty();
        model.addAttribute(
                "rows",
                ofOne ? queue.onRecord(RecordId.parse(String.valueOf(author))) : queue.open(QueuePage.behind(after)));
        model.addAttribute("here", "claims");
        model.addAttribute("ofOne", ofOne);
        model.addAttribute("reasons", Reason.forCurators(ClaimState.REJECTED));
        return "curation/claim-list";
    }

    @GetMapping("/curation/disputes")
    String disputes(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("rows", queue.disputes(QueuePage.behind(after)));
        model.addAttribute("here", "disputes");
        model.addAttribute("ofOne", true);
        model.addAttribute("reasons", List.of());
        return "curation/claim-list";
    }

    @GetMapping("/curation/claims/{id}")
    String show(@PathVariable String id, Model model) {
        return page(RecordId.parse(id), Draft.EMPTY, model);
    }

    @PostMapping("/curation/claims/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            Model model) {
        long claim = RecordId.parse(id);
        Draft draft = Draft.of(decision.isEmpty() ? null : decision, "Choose a decision.", note, Wording.LONGEST);
        if (draft.problem() != null) {
            return page(claim, draft, model);
        }
        return "redirect:/curation/claims/" + claim + "?done="
                + verbs.apply(claim, decision, note.strip(), viewer.id());
    }

    /** The simple case: claims that nothing speaks for. */
    @PostMapping("/curation/claims")
    String rejectMany(
            @RequestParam(required = false) @Nullable List<Long> ids,
            @RequestParam(required = false) @Nullable Reason reason,
            Viewer viewer) {
        if (ids == null || ids.isEmpty() || ids.size() > QueuePage.SIZE || reason == null) {
            throw new BadRequest("Tick at least one claim and choose a reason.");
        }
        verbs.rejectMany(ids, reason, viewer.id());
        return "redirect:/curation/claims?done=decided";
    }

    private String page(long id, Draft draft, Model model) {
        ClaimCase found = queue.find(id).orElseThrow(() -> new NoSuchRecord("There is no claim with this number."));
        model.addAttribute("page", found);
        model.addAttribute("choices", ClaimVerbs.choices(found));
        model.addAttribute("draft", draft);
        return "curation/claim-case";
    }
}
