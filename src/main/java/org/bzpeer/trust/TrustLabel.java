package org.bzpeer.trust;

/** What a score and a level together are called: volume alone never buys a label. */
public enum TrustLabel {
    UNVERIFIED("Unverified"),
    PARTLY_VERIFIED("Partly verified"),
    VERIFIED("Verified"),
    STRONGLY_VERIFIED("Strongly verified"),
    DISPUTED("Disputed");

    private final String text;

    TrustLabel(String text) {
        this.text = text;
    }

    static TrustLabel of(int score, int level) {
        if (score >= 75 && level >= 4) {
            return STRONGLY_VERIFIED;
        }
        if (score >= 50 && level >= 3) {
            return VERIFIED;
        }
        return score >= 25 && level >= 2 ? PARTLY_VERIFIED : UNVERIFIED;
    }

    /** Returns the label as a reader sees it. */
    public String text() {
        return text;
    }
}
