package org.bzpeer.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who has joined. */
@Entity
public class Account {

    /** What an account may do; each role may also do what those before it may. */
    public enum Role {
        MEMBER,
        CURATOR,
        ADMIN
    }

    /** Where an account stands. Only an active one can sign in; one that is leaving can come back until it is erased. */
    public enum State {
        UNCONFIRMED,
        ACTIVE,
        SUSPENDED,
        LEAVING
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String email = "";
    private String emailKey = "";
    private String name = "";
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role = Role.MEMBER;

    @Enumerated(EnumType.STRING)
    private State state = State.UNCONFIRMED;

    private Instant createdAt = Instant.now();
    private @Nullable Instant confirmedAt;
    private @Nullable Instant leavesAt;
    private boolean demo;

    @Version
    private int version;

    protected Account() {}

    /** Makes an account that waits for its address to be confirmed. */
    Account(String email, String name, @Nullable String passwordHash) {
        this.email = email;
        this.emailKey = key(email);
        this.name = name;
        this.passwordHash = passwordHash;
    }

    /** Returns the form by which addresses are compared. */
    static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** The address is the holder's: whoever had the link has the mailbox. */
    void confirm() {
        if (state == State.UNCONFIRMED) {
            state = State.ACTIVE;
        }
        confirmedAt = Instant.now();
    }

    void rename(String newName) {
        name = newName.strip();
    }

    /** Takes another address, which the holder has confirmed. */
    void moveTo(String newEmail) {
        email = newEmail.strip();
        emailKey = key(newEmail);
    }

    /** Nothing can be done with the account until it is restored. */
    void suspend() {
        state = State.SUSPENDED;
    }

    void restore() {
        if (state == State.SUSPENDED) {
            state = confirmedAt == null ? State.UNCONFIRMED : State.ACTIVE;
            leavesAt = null;
        }
    }

    /** Is erased after this time unless its holder comes back. */
    void leave(Instant at) {
        if (state == State.ACTIVE) {
            state = State.LEAVING;
            leavesAt = at;
        }
    }

    void comeBack() {
        if (state == State.LEAVING) {
            state = State.ACTIVE;
            leavesAt = null;
        }
    }

    /** Marks one of the ready accounts of a trial. */
    void becomeDemo() {
        demo = true;
    }

    /** Gives another role, as an admin or the command line does. */
    void become(Role newRole) {
        role = newRole;
    }

    void changePassword(@Nullable String hash) {
        passwordHash = hash;
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public State state() {
        return state;
    }

    /** Returns when the account is going to be erased, or null. */
    public @Nullable Instant leavesAt() {
        return leavesAt;
    }

    /** Tells whether a proof of its holder opens it; a ready account of a trial is opened by its button alone. */
    boolean maySignIn() {
        return !demo && (state == State.ACTIVE || state == State.LEAVING);
    }

    /** Tells whether this is one of the ready accounts of a trial, which anybody may use. */
    public boolean isDemo() {
        return demo;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }
}
