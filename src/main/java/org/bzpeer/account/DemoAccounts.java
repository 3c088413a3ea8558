package org.bzpeer.account;

import java.util.List;
import java.util.Optional;
import org.bzpeer.platform.DatabaseOrigin;
import org.bzpeer.platform.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ready accounts for whoever tries the site out: on the database that came with it, while nothing but the sample is in.
 * They have no password and can be entered by their button alone, so they are worth nothing once the button is gone.
 */
@Component
public class DemoAccounts {

    /** Who can be tried. */
    // Public, since templates are compiled only against public types.
    public enum Demo {
        VISITOR(
                "Visitor",
                "follows researchers, claims records, and asks Demo Researcher for collaboration",
                Account.Role.MEMBER,
                "0000-0000-0000-2023",
                "/orcid/0000-0000-0000-1012"),
        RESEARCHER(
                "Researcher",
                "owns a verified record and answers requests",
                Account.Role.MEMBER,
                "0000-0000-0000-1012",
                "/requests"),
        CURATOR("Curator", "decides about claims and reports", Account.Role.CURATOR, null, "/curation");

        private final String title;
        private final String does;
        private final Account.Role role;
        private final @Nullable String orcid;
        private final String start;

        Demo(String title, String does, Account.Role role, @Nullable String orcid, String start) {
            this.title = title;
            this.does = does;
            this.role = role;
            this.orcid = orcid;
            this.start = start;
        }

        public String title() {
            return title;
        }

        public String does() {
            return does;
        }

        public String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Returns an iD that ORCID gives to nobody; the account's invented works carry it. Null without a record. */
        @Nullable
        String orcid() {
            return orcid;
        }

        /** Returns where there is something to try. */
        String start() {
            return start;
        }

        static Demo of(String path) {
            return valueOf(path.toUpperCase(java.util.Locale.ROOT));
        }

        private String email() {
            return path() + "@demo.invalid";
        }
    }

    private final Accounts accounts;
    private final DatabaseOrigin database;
    private final Trial trial;

    DemoAccounts(Accounts accounts, DatabaseOrigin database, Trial trial) {
        this.accounts = accounts;
        this.database = database;
        this.trial = trial;
    }

    /** Returns who can be tried here; nobody on a real site. */
    List<Demo> offered() {
        return database.isEmbedded() && trial.holdsOnlyTheSample() ? List.of(Demo.values()) : List.of();
    }

    /** Returns the ready account of this name and makes it if need be; empty when it is not offered. */
    @Transactional
    Optional<Account> enter(String path) {
        return offered().stream()
                .filter(demo -> demo.path().equals(path))
                .findFirst()
                .map(demo -> {
                    accounts.lock(demo.email());
                    return accounts.findByEmailKey(demo.email()).orElseGet(() -> make(demo));
                });
    }

    private Account make(Demo demo) {
        Account account = new Account(demo.email(), "Demo " + demo.title(), null);
        account.confirm();
        account.become(demo.role);
        account.becomeDemo();
        return accounts.save(account);
    }
}
