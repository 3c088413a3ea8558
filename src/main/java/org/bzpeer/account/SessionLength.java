package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long sessions last: long for whoever is signed in, minutes for whoever is about to. */
@Component
class SessionLength {

    private static final Duration ABOUT_TO = Duration.ofMinutes(30);

    private final Duration signedIn;

    SessionLength(@Value("${spring.session.timeout}") Duration signedIn) {
        this.signedIn = signedIn;
    }

    /** Begins a short session where there is none. */
    void forNobody(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            request.getSession().setMaxInactiveInterval((int) ABOUT_TO.toSeconds());
        }
    }

    /** Gives the session its full length, now that somebody is signed in. */
    void forSomebody(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setMaxInactiveInterval((int) signedIn.toSeconds());
        }
    }
}
