package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joining, and confirming the address. What is said never tells whether an address has an account. */
@Controller
@PrivatePage
class JoinController {

    private final Joining joining;
    private final Limits limits;

    JoinController(Joining joining, Limits limits) {
        this.joining = joining;
        this.limits = limits;
    }

    @GetMapping("/join")
    String form(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("form", new JoinForm("", "", "", Web.ownPath(next, "/feed")));
        return "account/join";
    }

    @PostMapping("/join")
    String join(
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult problems,
            HttpServletRequest request,
            Model model) {
        String own = PasswordRules.problem(form.password(), form.name(), form.email());
        if (own != null && own.equals(PasswordRules.OWN)) {
            problems.rejectValue("password", "own", own);
        }
        if (problems.hasErrors()) {
            return "account/join";
        }
        limits.take(Limit.JOIN, Web.visitorKey(request));
        joining.join(form);
        model.addAttribute("email", form.email());
        return "account/joined";
    }

    @GetMapping("/confirm")
    String resendForm(Model model) {
        model.addAttribute("form", new AddressForm(""));
        return "account/resend";
    }

    @PostMapping("/confirm")
    String resend(
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult problems,
            HttpServletRequest request,
            Model model) {
        if (problems.hasErrors()) {
            return "account/resend";
        }
        limits.take(Limit.RESET, Web.visitorKey(request));
        limits.take(Limit.RESET, Account.key(form.email()));
        joining.resend(form.email());
        model.addAttribute("email", form.email());
        return "account/joined";
    }

    @GetMapping("/confirm/{token}")
    String confirmation(@PathVariable String token, Model model) {
        model.addAttribute("token", joining.isWaiting(token) ? token : null);
        return "account/confirm";
    }

    /** A link alone changes nothing: mail programs open links before people do. */
    @PostMapping("/confirm/{token}")
    String confirm(@PathVariable String token, Model model) {
        return joining.confirm(token)
                .map(next ->
                        "redirect:/login?confirmed&next=" + org.springframework.web.util.UriUtils.encode(next, "UTF-8"))
                .orElseGet(() -> {
                    model.addAttribute("token", null);
                    return "account/confirm";
                });
    }
}
