package org.bzpeer.curation;

import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests to be unlisted that need a curator, and undoing. */
@Controller
@PrivatePage
@RequestMapping("/curation/unlistings")
class UnlistingQueueController {

    private final UnlistingQueue queue;
    private final UnlistingDesk desk;

    UnlistingQueueController(UnlistingQueue queue, UnlistingDesk desk) {
        this.queue = queue;
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("open", queue.open(QueuePage.behind(after)));
        model.addAttribute("decided", queue.decided());
        return "curation/unlistings";
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam String verb,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer) {
        long request = RecordId.parse(id);
        String problem = Wording.problem(note);
        if (problem != null) {
            throw new BadRequest(problem);
        }
        switch (verb) {
            case "accept" -> desk.accept(request, note, viewer.id());
            case "reject" -> desk.reject(request, note, viewer.id());
            case "undo" -> desk.undo(request, note, viewer.id());
            default -> throw new BadRequest("A request is accepted, rejected or undone.");
        }
        return "redirect:/curation/unlistings?done=decided";
    }
}
