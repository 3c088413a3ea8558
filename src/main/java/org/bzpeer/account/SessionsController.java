package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bzpeer.platform.PrivatePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an account is signed in. Ending a session asks for no fresh proof: it can only make things safer. */
@Controller
@PrivatePage
class SessionsController {

    private final Sessions sessions;
    private final CurrentSession session;

    SessionsController(Sessions sessions, CurrentSession session) {
        this.sessions = sessions;
        this.session = session;
    }

    @GetMapping("/settings/sessions")
    String list(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("places", sessions.of(viewer.id(), CurrentSession.id(request)));
        return "account/sessions";
    }

    @PostMapping("/settings/sessions/{handle}/end")
    String end(@PathVariable String handle, Viewer viewer) {
        sessions.end(viewer.id(), handle);
        return "redirect:/settings/sessions";
    }

    @PostMapping("/settings/sessions/end")
    String endAll(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(viewer.id());
        session.end(request, response);
        return "redirect:/login";
    }
}
