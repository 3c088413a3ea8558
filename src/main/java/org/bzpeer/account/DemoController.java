package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bzpeer.platform.PrivatePage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One click into a ready account, where the site is tried out. */
@Controller
@PrivatePage
class DemoController {

    /** Where the login page leads when nothing else was asked for. */
    private static final String ANYWHERE = "/feed";

    private final DemoAccounts demos;
    private final DemoRecords records;
    private final CurrentSession session;
    private final SessionLength length;

    DemoController(DemoAccounts demos, DemoRecords records, CurrentSession session, SessionLength length) {
        this.demos = demos;
        this.records = records;
        this.session = session;
        this.length = length;
    }

    @PostMapping("/login/demo/{who}")
    String enter(
            @PathVariable String who,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = demos.enter(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean ready = records.prepare();
        session.prove(FactorGrantedAuthority.OTT_AUTHORITY, account, request, response);
        length.forSomebody(request);
        String asked = Web.ownPath(next, ANYWHERE);
        return "redirect:"
                + (ready && asked.equals(ANYWHERE) ? DemoAccounts.Demo.of(who).start() : asked);
    }
}
