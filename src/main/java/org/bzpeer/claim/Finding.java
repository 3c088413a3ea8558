package org.bzpeer.claim;

import java.time.Duration;
import org.bzpeer.claim.Proof.Strength;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a proof.
 *
 * @param restsOn the iD, the address, the page, the words
 * @param lookAgain after how long it is checked again, or null
 * @param problem why it does not stand, in the claimant's words; empty when it does
 */
record Finding(
        String restsOn,
        Outcome outcome,
        @Nullable Strength strength,
        @Nullable Duration lookAgain,
        String problem) {

    enum Outcome {
        STANDS,
        MISSING,
        /** It stands once the code is entered that is mailed to the address it rests on. */
        NEEDS_CODE
    }

    static Finding stands(String restsOn, @Nullable Strength strength, @Nullable Duration lookAgain) {
        return new Finding(restsOn, Outcome.STANDS, strength, lookAgain, "");
    }

    static Finding missing(String restsOn, String problem) {
        return new Finding(restsOn, Outcome.MISSING, null, null, problem);
    }

    static Finding needsCode(String address, Strength strength) {
        return new Finding(address, Outcome.NEEDS_CODE, strength, ProofMethod.MAILBOX_HOLDS, "");
    }
}
