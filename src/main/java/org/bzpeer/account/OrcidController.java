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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The iD of an account, and joining with one. */
@Controller
@PrivatePage
class OrcidController {

    private final OrcidProvider provider;
    private final OrcidIds orcids;
    private final Joining joining;
    private final Limits limits;

    OrcidController(OrcidProvider provider, OrcidIds orcids, Joining joining, Limits limits) {
        this.provider = provider;
        this.orcids = orcids;
        this.joining = joining;
        this.limits = limits;
    }

    @Fresh
    @GetMapping("/settings/orcid")
    String show(
            @RequestParam(required = false) @Nullable String done,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        String shown = ShownOrcid.of(request.getSession(false));
        String linked = orcids.of(viewer.id()).orElse(null);
        model.addAttribute("on", provider.isOn());
        model.addAttribute("linked", linked);
        model.addAttribute("shown", linked == null ? shown : null);
        model.addAttribute("done", done);
        return "account/orcid";
    }

    @Fresh
    @PostMapping("/settings/orcid/link")
    String link(Viewer viewer, HttpServletRequest request) {
        String shown = ShownOrcid.of(request.getSession(false));
        if (shown == null) {
            return "redirect:/settings/orcid";
        }
        request.getSession().removeAttribute(ShownOrcid.KEY);
        return "redirect:/settings/orcid?done=" + (orcids.link(viewer.id(), shown) ? "linked" : "taken");
    }

    @Fresh
    @PostMapping("/settings/orcid/remove")
    String remove(Viewer viewer) {
        orcids.remove(viewer.id());
        return "redirect:/settings/orcid?done=removed";
    }

    @GetMapping("/join/orcid")
    String joinForm(HttpServletRequest request, Model model) {
        String shown = ShownOrcid.of(request.getSession(false));
        model.addAttribute("orcid", shown);
        model.addAttribute("form", new OrcidJoinForm("", ""));
        return shown == null ? "redirect:/join" : "account/join-orcid";
    }

    @PostMapping("/join/orcid")
    String join(
            @Valid @ModelAttribute("form") OrcidJoinForm form,
            BindingResult problems,
            HttpServletRequest request,
            Model model) {
        String shown = ShownOrcid.of(request.getSession(false));
        if (shown == null) {
            return "redirect:/join";
        }
        if (problems.hasErrors()) {
            model.addAttribute("orcid", shown);
            return "account/join-orcid";
        }
        limits.take(Limit.JOIN, Web.visitorKey(request));
        joining.joinWith(shown, form);
        request.getSession().removeAttribute(ShownOrcid.KEY);
        model.addAttribute("email", form.email());
        return "account/joined";
    }
}
