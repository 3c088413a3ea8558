package org.bzpeer.claim;

import java.util.List;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.platform.PlainTextCheck;
import org.bzpeer.trust.Evidence;
import org.springframework.stereotype.Component;

/** Words for a curator. They prove nothing by themselves, so they bring no evidence of their own. */
@Component
class StatementProof implements ProofMethod {

    static final int LONGEST = 2000;

    @Override
    public ProofKind kind() {
        return ProofKind.STATEMENT;
    }

    @Override
    public Finding look(Claimant claimant, String entered) {
        return Finding.stands(words(entered), null, null);
    }

    /** Returns the words where they are there, readable and not too many. */
    static String words(String entered) {
        String words = entered.strip().replace("\r\n", "\n");
        if (words.isEmpty()) {
            throw new ProofRefused("Say in a few words how one can see that the record is yours.");
        }
        if (words.length() > LONGEST) {
            throw new ProofRefused("At most 2,000 characters, please; these are " + words.length() + ".");
        }
        if (!PlainTextCheck.isPlain(words, true)) {
            throw new ProofRefused("This holds invisible characters; type it anew, please.");
        }
        return words;
    }

    @Override
    public List<Evidence> evidence(Claimant claimant, Proof proof, List<Proof> proofs) {
        return List.of();
    }
}
