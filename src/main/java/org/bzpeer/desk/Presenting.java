package org.bzpeer.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.RecordHistory.Kind;
import org.bzpeer.identity.PreferredNames;
import org.bzpeer.identity.PreferredNames.Form;
import org.bzpeer.platform.AuditLog;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an owner is shown: name, former names, bio, homepage, pinned works, and that all of it is still right. */
@Component
@Transactional
class Presenting {

    private final PreferredNames names;
    private final AuthorProfiles profiles;
    private final OwnerEvidence evidence;
    private final EditLog log;
    private final AuditLog audit;
    private final Limits limits;
    private final JdbcClient jdbc;

    Presenting(
            PreferredNames names,
            AuthorProfiles profiles,
            OwnerEvidence evidence,
            EditLog log,
            AuditLog audit,
            Limits limits,
            JdbcClient jdbc) {
        this.names = names;
        this.profiles = profiles;
        this.evidence = evidence;
        this.log = log;
        this.audit = audit;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    void name(long author, long account, String name) {
        limits.take(Limit.NAME_CHANGE, String.valueOf(author));
        editNames(author, account, () -> names.choose(author, name.strip()));
        log.tell(author, Kind.NAME_CHANGED);
    }

    void addFormerName(long author, long account, String name) {
        editNames(author, account, () -> names.addFormer(author, name.strip()));
    }

    /** @return false where the name is not kept, or is needed for recognising a work of the record */
    boolean forgetFormerName(long author, long account, String name) {
        boolean[] forgotten = new boolean[1];
        editNames(author, account, () -> forgotten[0] = names.forgetFormer(author, name.strip()));
        return forgotten[0];
    }

    private void editNames(long author, long account, Runnable edit) {
        List<Form> before = names.forms(author);
        edit.run();
        log.keep(author, account, DeskEdit.Kind.NAMES, before, names.forms(author));
        audit.append(account, "desk.names", "author " + author, null, Map.of());
    }

    void describe(long author, long account, @Nullable String bio, @Nullable String homepage) {
        AuthorProfile profile = profile(author);
        EditLog.Texts before = new EditLog.Texts(profile.bio(), profile.homepage());
        profile.describe(bio, homepage);
        profiles.save(profile);
        log.keep(author, account, DeskEdit.Kind.PROFILE, before, new EditLog.Texts(profile.bio(), profile.homepage()));
        changed(author);
    }

    /** @throws TooManyPinned when more than five would be pinned */
    void pin(long author, long account, List<Long> works, boolean pinned) {
        AuthorProfile profile = profile(author);
        List<Long> before = profile.pinnedWorks();
        List<Long> now = new ArrayList<>(before);
        now.removeAll(works);
        if (pinned) {
            now.addAll(works);
        }
        profile.pin(now);
        profiles.save(profile);
        log.keep(author, account, DeskEdit.Kind.PINS, before, now);
        changed(author);
    }

    void confirm(long author) {
        AuthorProfile profile = profile(author);
        profile.confirm(LocalDate.now(ZoneOffset.UTC));
        profiles.save(profile);
        evidence.confirm(author);
    }

    AuthorProfile profile(long author) {
        return profiles.findById(author).orElseGet(() -> new AuthorProfile(author));
    }

    private void changed(long author) {
        log.tell(author, Kind.PROFILE_CHANGED);
        touch(author);
    }

    /** The page is kept by caches under the record's version. */
    void touch(long author) {
        jdbc.sql("UPDATE author SET version = version + 1, updated_at = now() WHERE id = ?")
                .param(author)
                .update();
    }
}
