package org.bzpeer.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where accounts are signed in. */
@Component
public class Sessions {

    private static final int SHOWN = 50;

    /**
     * One session, as its holder sees it.
     *
     * @param handle what names it in a form; nobody can get the session's own id from it
     * @param browser the browser and the system, in a few words
     */
    // Public, since templates are compiled only against public types.
    public record Place(String handle, String browser, Instant since, Instant lastUsed, boolean current) {}

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
    private final JdbcClient jdbc;

    /** The command line has no sessions of its own, but ends those of the site. */
    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** Returns the sessions of an account, the one used last first, at most 50. */
    List<Place> of(long account, @Nullable String current) {
        return all(account).stream()
                .map(session -> new Place(
                        handle(session.getId()),
                        browser(session),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Place::lastUsed).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** Signs the account out everywhere, at once. */
    public void endAll(long account) {
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(String.valueOf(account))
                .update();
    }

    /** Signs the account out everywhere but here. */
    void endOthers(long account, @Nullable String current) {
        for (Session session : all(account)) {
            if (!session.getId().equals(current)) {
                sessions.getObject().deleteById(session.getId());
            }
        }
    }

    /** Ends one session of the account; a handle of somebody else's session ends nothing. */
    void end(long account, String handle) {
        for (Session session : all(account)) {
            if (handle(session.getId()).equals(handle)) {
                sessions.getObject().deleteById(session.getId());
            }
        }
    }

    private List<? extends Session> all(long account) {
        return List.copyOf(sessions.getObject()
                .findByPrincipalName(String.valueOf(account))
                .values());
    }

    private static String browser(Session session) {
        SecurityContext context = session.getAttribute("SPRING_SECURITY_CONTEXT");
        return context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getDetails() instanceof VisitorDetails details
                ? BrowserName.of(details.browser())
                : "Unknown browser";
    }

    private static String handle(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
