package org.bzpeer.claim;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.claim.ClaimPages.Mistake;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own claim: bringing proofs, withdrawing, appealing. */
@Controller
@PrivatePage
@RequestMapping("/claims/{id}")
class OwnClaimController {

    private final ClaimPages pages;
    private final Claiming claiming;
    private final Proving proving;
    private final Limits limits;

    OwnClaimController(ClaimPages pages, Claiming claiming, Proving proving, Limits limits) {
        this.pages = pages;
        this.claiming = claiming;
        this.proving = proving;
        this.limits = limits;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", pages.page(RecordId.parse(id), viewer.id(), null));
        model.addAttribute("done", done == null ? "" : done);
        return "claim/show";
    }

    @PostMapping("/proofs/{kind}")
    String bring(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String value,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        long claim = RecordId.parse(id);
        ProofKind method = ProofKind.of(kind);
        limits.take(Limit.PROOF, String.valueOf(viewer.id()));
        try {
            Finding.Outcome outcome = proving.bring(claim, viewer.id(), method, value);
            return "redirect:/claims/" + claim + "?done="
                    + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-') + "#" + method.slug();
        } catch (ProofRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Mistake mistake = new Mistake(method, value, String.valueOf(refused.getMessage()));
            model.addAttribute("page", pages.page(claim, viewer.id(), mistake));
            model.addAttribute("done", "");
            return "claim/show";
        }
    }

    @PostMapping("/proofs/{proof}/code")
    String enterCode(
            @PathVariable String id,
            @PathVariable String proof,
            @RequestParam(defaultValue = "") String code,
            Viewer viewer) {
        long claim = RecordId.parse(id);
        limits.take(Limit.PROOF, String.valueOf(viewer.id()));
        boolean right = proving.enterCode(claim, viewer.id(), RecordId.parse(proof), code);
        return "redirect:/claims/" + claim + "?done=" + (right ? "stands" : "wrong-code");
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String id, Viewer viewer) {
        claiming.withdraw(RecordId.parse(id), viewer.id());
        return "redirect:/claims/" + id + "?done=withdrawn";
    }

    @PostMapping("/appeal")
    String appeal(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        long claim = RecordId.parse(id);
        try {
            claiming.appeal(claim, viewer.id(), StatementProof.words(words));
            return "redirect:/claims/" + claim + "?done=appealed";
        } catch (ProofRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.page(claim, viewer.id(), null));
            model.addAttribute("done", "");
            model.addAttribute("words", words);
            model.addAttribute("appealProblem", refused.getMessage());
            return "claim/show";
        }
    }
}
