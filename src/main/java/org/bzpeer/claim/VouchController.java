package org.bzpeer.claim;

import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What mails lead to: a co-author's word, and the word that a mailbox is still one's own. */
@Controller
@PrivatePage
class VouchController {

    private final Vouches vouches;
    private final Proving proving;
    private final Rechecks rechecks;
    private final Limits limits;

    VouchController(Vouches vouches, Proving proving, Rechecks rechecks, Limits limits) {
        this.vouches = vouches;
        this.proving = proving;
        this.rechecks = rechecks;
        this.limits = limits;
    }

    @GetMapping("/claims/{id}/vouch")
    String question(@PathVariable String id, Viewer viewer, Model model) {
        model.addAttribute("question", question(id, viewer));
        return "claim/vouch";
    }

    @PostMapping("/claims/{id}/vouch")
    String vouch(@PathVariable String id, Viewer viewer) {
        Vouches.Question question = question(id, viewer);
        limits.take(Limit.PROOF, String.valueOf(viewer.id()));
        vouches.give(question, viewer.id());
        proving.bring(question.claimId(), question.claimantId(), ProofKind.VOUCH, "");
        return "redirect:/claims/" + id + "/vouch";
    }

    private Vouches.Question question(String id, Viewer viewer) {
        return vouches.question(RecordId.parse(id), viewer.id()).orElseThrow(ClaimedRecords::unknown);
    }

    /** A link alone changes nothing: mail programs open links before people do. */
    @GetMapping("/claims/{id}/proofs/{proof}/again/{token}")
    String mailbox(@PathVariable String id, @PathVariable String proof, @PathVariable String token, Model model) {
        model.addAttribute("works", rechecks.isWaiting(RecordId.parse(proof), token));
        model.addAttribute("action", "/claims/" + RecordId.parse(id) + "/proofs/" + proof + "/again/" + token);
        return "claim/again";
    }

    @PostMapping("/claims/{id}/proofs/{proof}/again/{token}")
    String confirmMailbox(
            @PathVariable String id, @PathVariable String proof, @PathVariable String token, Viewer viewer) {
        boolean confirmed = rechecks.confirmMailbox(RecordId.parse(id), viewer.id(), RecordId.parse(proof), token);
        return "redirect:/claims/" + id + "?done=" + (confirmed ? "stands" : "old-link");
    }
}
