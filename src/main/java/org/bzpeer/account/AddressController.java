package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The password and the address of an account. */
@Controller
@PrivatePage
class AddressController {

    private final Settings settings;
    private final Accounts accounts;
    private final Limits limits;

    AddressController(Settings settings, Accounts accounts, Limits limits) {
        this.settings = settings;
        this.accounts = accounts;
        this.limits = limits;
    }

    @Fresh
    @GetMapping("/settings/password")
    String passwordForm(Viewer viewer, Model model) {
        model.addAttribute("email", accounts.findById(viewer.id()).orElseThrow().email());
        return "account/password";
    }

    @Fresh
    @PostMapping("/settings/password")
    String changePassword(
            @RequestParam(defaultValue = "") String password, Viewer viewer, HttpServletRequest request, Model model) {
        Account account = accounts.findById(viewer.id()).orElseThrow();
        String problem = PasswordRules.problem(password, account.name(), account.email());
        if (problem != null) {
            model.addAttribute("problem", problem);
            model.addAttribute("email", account.email());
            return "account/password";
        }
        settings.changePassword(viewer.id(), password, CurrentSession.id(request));
        return "redirect:/settings?done=password";
    }

    @Fresh
    @GetMapping("/settings/address")
    String addressForm(Viewer viewer, Model model) {
        model.addAttribute("form", new AddressForm(""));
        return "account/address";
    }

    @Fresh
    @PostMapping("/settings/address")
    String ask(@Valid @ModelAttribute("form") AddressForm form, BindingResult problems, Viewer viewer) {
        if (problems.hasErrors()) {
            return "account/address";
        }
        limits.take(Limit.RESET, "account " + viewer.id());
        settings.askForAddress(viewer.id(), form.email());
        return "redirect:/settings?done=asked";
    }

    @GetMapping("/address/{token}")
    String confirmation(@PathVariable String token, Model model) {
        return page(token, settings.waitingAddress(token).orElse(null), model);
    }

    @PostMapping("/address/{token}")
    String confirm(@PathVariable String token, Model model) {
        String email = settings.waitingAddress(token).orElse(null);
        boolean changed = settings.confirmAddress(token);
        model.addAttribute("changed", changed ? email : null);
        return page(token, null, model);
    }

    private static String page(String token, @Nullable String email, Model model) {
        model.addAttribute("token", email == null ? null : token);
        model.addAttribute("email", email);
        return "account/address-confirm";
    }
}
