package org.bzpeer.trust;

/** How firmly a record is bound to a person. */
// Public, since templates are compiled only against public types.
public enum VerificationLevel {
    L0("A stub without a sourced work."),
    L1("A sourced record that nobody has claimed."),
    L2("Claimed, with a confirmed e-mail address and one proof of medium strength or a curator’s decision."),
    L3("Claimed, with one strong proof of identity."),
    L4("Claimed, with two strong proofs of different kinds within twelve months."),
    L5("Asserted by the researcher’s organisation.");

    private final String meaning;

    VerificationLevel(String meaning) {
        this.meaning = meaning;
    }

    /** Returns the level with this number, 0 to 5. */
    static VerificationLevel of(int number) {
        return values()[number];
    }

    /** Returns what the level says about a record, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
