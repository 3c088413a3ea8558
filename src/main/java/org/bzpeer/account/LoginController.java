package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bzpeer.platform.PrivatePage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; signing in itself is done by the filter that stands before it. */
@Controller
@PrivatePage
class LoginController {

    private final OrcidProvider orcid;
    private final DemoAccounts demos;

    LoginController(OrcidProvider orcid, DemoAccounts demos) {
        this.orcid = orcid;
        this.demos = demos;
    }

    @ModelAttribute("demos")
    List<DemoAccounts.Demo> demos() {
        return demos.offered();
    }

    @ModelAttribute("orcidOn")
    boolean hasOrcid() {
        return orcid.isOn();
    }

    @GetMapping("/login")
    String form(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String confirmed,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false, name = "orcid") @Nullable String refused,
            @Nullable Viewer viewer,
            Model model) {
        if (viewer != null) {
            return "redirect:" + Web.ownPath(next, "/feed");
        }
        model.addAttribute("next", Web.ownPath(next, "/feed"));
        model.addAttribute("email", "");
        model.addAttribute("confirmed", confirmed != null);
        model.addAttribute("changed", changed != null);
        model.addAttribute(
                "problem",
                refused == null
                        ? null
                        : "Signing in at ORCID did not work, and nothing was changed. Try again, or log in another way.");
        return "account/login";
    }

    /** Reached by the filter's forward alone: the form again, with what was typed and what is wrong. */
    @PostMapping("/login/failed")
    String failed(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            Model model) {
        Object failure = request.getAttribute(SignInAnswers.FAILURE);
        model.addAttribute("next", Web.ownPath(next, "/feed"));
        model.addAttribute("email", email);
        model.addAttribute(
                "problem",
                failure instanceof PasswordSignIn.Unconfirmed
                        ? "This address is not confirmed yet. Open the link in the mail that you were sent, or get a new one."
                        : "Address and password do not fit together. Try again, or get a new password.");
        model.addAttribute("unconfirmed", failure instanceof PasswordSignIn.Unconfirmed);
        return "account/login";
    }
}
