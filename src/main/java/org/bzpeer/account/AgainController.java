package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks somebody who is signed in to show once more who is there. */
@Controller
@PrivatePage
class AgainController {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Limits limits;
    private final CurrentSession session;
    private final Passkeys passkeys;
    private final OrcidIds orcids;

    AgainController(
            Accounts accounts,
            Passwords passwords,
            Limits limits,
            CurrentSession session,
            Passkeys passkeys,
            OrcidIds orcids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.session = session;
        this.passkeys = passkeys;
        this.orcids = orcids;
    }

    @GetMapping("/settings/again")
    String form(@RequestParam(required = false) @Nullable String next, Viewer viewer, Model model) {
        return page(accounts.findById(viewer.id()).orElseThrow(), next, null, model);
    }

    @PostMapping("/settings/again")
    String check(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Account account = accounts.findById(viewer.id()).orElseThrow();
        limits.take(Limit.SIGN_IN_ACCOUNT, Account.key(account.email()));
        if (!passwords.matches(password, account.passwordHash())) {
            return page(account, next, "This is not the password of your account.", model);
        }
        session.prove(FactorGrantedAuthority.PASSWORD_AUTHORITY, account, request, response);
        return "redirect:" + Web.ownPath(next, "/settings");
    }

    private String page(Account account, @Nullable String next, @Nullable String problem, Model model) {
        model.addAttribute("next", Web.ownPath(next, "/settings"));
        model.addAttribute("email", account.email());
        model.addAttribute("hasPassword", account.passwordHash() != null);
        model.addAttribute("hasPasskey", !passkeys.of(account.id()).isEmpty());
        model.addAttribute("hasOrcid", orcids.of(account.id()).isPresent());
        model.addAttribute("problem", problem);
        return "account/again";
    }
}
