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

/** A forgotten password. What is said never tells whether an address has an account. */
@Controller
@PrivatePage
class ResetController {

    private final Resetting resetting;
    private final Limits limits;

    ResetController(Resetting resetting, Limits limits) {
        this.resetting = resetting;
        this.limits = limits;
    }

    @GetMapping("/reset")
    String form(Model model) {
        model.addAttribute("form", new AddressForm(""));
        return "account/reset";
    }

    @PostMapping("/reset")
    String ask(
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult problems,
            HttpServletRequest request,
            Model model) {
        if (problems.hasErrors()) {
            return "account/reset";
        }
        limits.take(Limit.RESET, Web.visitorKey(request));
        limits.take(Limit.RESET, Account.key(form.email()));
        resetting.ask(form.email());
        model.addAttribute("email", form.email());
        return "account/reset-sent";
    }

    @GetMapping("/reset/{token}")
    String choice(@PathVariable String token, Model model) {
        return page(token, resetting.holder(token).isPresent(), null, model);
    }

    @PostMapping("/reset/{token}")
    String change(@PathVariable String token, @RequestParam(defaultValue = "") String password, Model model) {
        Account holder = resetting.holder(token).orElse(null);
        String problem = holder == null ? null : PasswordRules.problem(password, holder.name(), holder.email());
        if (problem != null) {
            return page(token, true, problem, model);
        }
        return holder != null && resetting.change(token, password)
                ? "redirect:/login?changed"
                : page(token, false, null, model);
    }

    private static String page(String token, boolean works, @Nullable String problem, Model model) {
        model.addAttribute("token", works ? token : null);
        model.addAttribute("problem", problem);
        return "account/reset-choice";
    }
}
