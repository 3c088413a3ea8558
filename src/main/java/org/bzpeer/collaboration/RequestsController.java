package org.bzpeer.collaboration;

import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.collaboration.RequestList.Kind;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The viewer's requests and conversations, and whom the viewer has blocked. */
@Controller
@PrivatePage
class RequestsController {

    private final RequestLists lists;
    private final Blocked blocked;
    private final RequestAnswers answers;

    RequestsController(RequestLists lists, Blocked blocked, RequestAnswers answers) {
        this.lists = lists;
        this.blocked = blocked;
        this.answers = answers;
    }

    @GetMapping("/requests")
    String received(Viewer viewer, @RequestParam(required = false) @Nullable String before, Model model) {
        return list(Kind.RECEIVED, viewer, before, model);
    }

    @GetMapping("/requests/sent")
    String sent(Viewer viewer, @RequestParam(required = false) @Nullable String before, Model model) {
        return list(Kind.SENT, viewer, before, model);
    }

    @GetMapping("/requests/conversations")
    String conversations(Viewer viewer, @RequestParam(required = false) @Nullable String before, Model model) {
        return list(Kind.CONVERSATIONS, viewer, before, model);
    }

    private String list(Kind kind, Viewer viewer, @Nullable String before, Model model) {
        model.addAttribute("page", lists.list(kind, viewer.id(), before(before)));
        return "collaboration/requests";
    }

    /** Where a list or conversation goes on; without it at its newest end. */
    static long before(@Nullable String id) {
        return id == null ? Long.MAX_VALUE : RecordId.parse(id);
    }

    @GetMapping("/requests/blocked")
    String blocked(Viewer viewer, Model model) {
        model.addAttribute("blocked", blocked.by(viewer.id()));
        return "collaboration/blocked";
    }

    @PostMapping("/requests/blocked/{account}/end")
    String unblock(@PathVariable String account, Viewer viewer) {
        answers.unblock(viewer.id(), RecordId.parse(account));
        return "redirect:/requests/blocked?done=unblocked";
    }
}
