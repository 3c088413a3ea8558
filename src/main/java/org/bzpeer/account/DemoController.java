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

    private final DemoAccounts demos;
    private final CurrentSession session;
    private final SessionLength length;

    DemoController(DemoAccounts demos, CurrentSession session, SessionLength length) {
        this.demos = demos;
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
        session.prove(FactorGrantedAuthority.OTT_AUTHORITY, account, request, response);
        length.forSomebody(request);
        return "redirect:" + Web.ownPath(next, "/feed");
    }
}
