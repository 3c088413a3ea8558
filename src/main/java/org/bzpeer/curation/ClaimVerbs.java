package org.bzpeer.curation;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.claim.ClaimCase;
import org.bzpeer.claim.ClaimState;
import org.bzpeer.claim.Deciding;
import org.bzpeer.claim.Reason;
import org.bzpeer.platform.BadRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a curator can decide about a claim in its present state, each choice a verb with its reason. */
@Component
public class ClaimVerbs {

    /** One choice of the form: the value that it sends, and the words beside it. */
    public record Choice(String value, String verb, String text) {}

    private static final String REVERSE = "REVERSE";

    private final Deciding deciding;

    ClaimVerbs(Deciding deciding) {
        this.deciding = deciding;
    }

    static List<Choice> choices(ClaimCase found) {
        List<Choice> choices = new ArrayList<>();
        ClaimState state = found.row().state();
        if (state.isOpen()) {
            add(choices, ClaimState.APPROVED, "Approve");
            add(choices, ClaimState.REJECTED, "Reject");
        } else if (state == ClaimState.DISPUTED) {
            add(choices, ClaimState.UPHELD, "Uphold");
            add(
                    choices,
                    ClaimState.REVOKED,
                    found.row().revocationAsked() ? "Revoke, as a second curator" : "Ask to revoke");
        } else if (state.isStanding()) {
            add(choices, ClaimState.DISPUTED, "Dispute");
        }
        if (!found.decisions().isEmpty() && !state.isOpen()) {
            choices.add(new Choice(REVERSE, "Take back", "The newest decision, if you made it"));
        }
        return choices;
    }

    private static void add(List<Choice> choices, ClaimState decision, String verb) {
        for (Reason reason : Reason.forCurators(decision)) {
            if (reason != Reason.MAKERS_REVERSAL) {
                choices.add(new Choice(decision + " " + reason, verb, reason.text()));
            }
        }
    }

    /** Decides, and returns the code of what was done. */
    @Transactional
    String apply(long claim, String choice, String note, long curator) {
        if (choice.equals(REVERSE)) {
            deciding.reverse(claim, curator, note);
            return "decided";
        }
        String[] parts = choice.split(" ", 2);
        try {
            return apply(claim, ClaimState.valueOf(parts[0]), Reason.valueOf(parts[parts.length - 1]), note, curator);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("A claim cannot be decided in this way.");
        }
    }

    private String apply(long claim, ClaimState decision, Reason reason, String note, long curator) {
        if (!Reason.forCurators(decision).contains(reason)) {
            throw new BadRequest("This reason does not go with this decision.");
        }
        switch (decision) {
            case APPROVED -> deciding.approve(claim, curator, reason, note);
            case REJECTED -> deciding.reject(claim, curator, reason, note);
            case DISPUTED -> deciding.dispute(claim, curator, reason, note);
            case UPHELD -> deciding.uphold(claim, curator, reason, note);
            case REVOKED -> {
                return deciding.revoke(claim, curator, reason, note) == Deciding.Revocation.ASKED ? "asked" : "decided";
            }
            default -> throw new BadRequest("A claim cannot be decided in this way.");
        }
        return "decided";
    }

    /** Rejects many, all or none. */
    @Transactional
    void rejectMany(List<Long> claims, Reason reason, long curator) {
        for (long claim : claims) {
            apply(claim, ClaimState.REJECTED, reason, "", curator);
        }
    }
}
