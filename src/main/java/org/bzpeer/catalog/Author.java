package org.bzpeer.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A researcher as the works know them: one record, one page. Imports write it set-wise; what people change goes through
 * the verbs here. Only what a verb has changed is written, so that counters which an import raised meanwhile stay.
 */
@Entity
@DynamicUpdate
public class Author {

    /** Whether a person stands behind the record. */
    public enum ClaimState {
        UNCLAIMED,
        CLAIMED
    }

    @Id
    private long id;

    private String name = "";
    private String slug = "";
    private String source = "";
    private LocalDate recordedOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private ClaimState claimState = ClaimState.UNCLAIMED;

    private @Nullable Long ownerId;
    private boolean disputed;
    private boolean held;
    private @Nullable String affiliation;
    private int works;
    private int topics;
    private int followers;
    private int closeCollaborators;
    private short trustScore;
    private String trustLabel = "";
    private short trustLevel;
    private short ruleSet;
    private boolean unlisted;
    private int version;
    private Instant updatedAt = Instant.EPOCH;

    protected Author() {}

    /** Takes over a snapshot that follows from the evidence; the page changes with it. */
    public void showTrust(int score, int level, String label, int byRuleSet) {
        trustScore = (short) score;
        trustLevel = (short) level;
        trustLabel = label;
        ruleSet = (short) byRuleSet;
        touch();
    }

    /** Somebody has claimed the record: from now on no import merges it into another one or takes it out. */
    public void hold() {
        held = true;
    }

    /** The account stands behind the record now. */
    public void belongTo(long accountId) {
        ownerId = accountId;
        claimState = ClaimState.CLAIMED;
        touch();
    }

    /** Nobody stands behind the record any more; an open dispute is over with it. */
    public void release() {
        ownerId = null;
        claimState = ClaimState.UNCLAIMED;
        disputed = false;
        touch();
    }

    /** It is open whose record this is; the trust score stays as it is until that is decided. */
    public void dispute() {
        disputed = true;
        touch();
    }

    /** It is decided whose record this is. */
    public void settle() {
        disputed = false;
        touch();
    }

    private void touch() {
        version++;
        updatedAt = Instant.now();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Returns the stored trust score, 0 to 100. */
    public int trustScore() {
        return trustScore;
    }

    /** Returns the stored verification level, 0 to 5. */
    public int trustLevel() {
        return trustLevel;
    }

    /** Returns the name of the stored label. */
    public String trustLabel() {
        return trustLabel;
    }

    public int ruleSet() {
        return ruleSet;
    }

    /** Returns the account that owns the record by an approved claim, or null. */
    public @Nullable Long ownerId() {
        return ownerId;
    }

    public boolean isDisputed() {
        return disputed;
    }

    public boolean isClaimed() {
        return claimState == ClaimState.CLAIMED;
    }

    /** Whether the person concerned asked that the record not be shown: nobody may see it, nothing may lead to it. */
    public boolean isUnlisted() {
        return unlisted;
    }

    public AuthorLink link() {
        return new AuthorLink(id, name, slug);
    }
}
