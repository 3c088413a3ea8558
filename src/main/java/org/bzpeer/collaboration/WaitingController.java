package org.bzpeer.collaboration;

import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking to be told when a record is claimed. */
@Controller
@PrivatePage
class WaitingController {

    private final WaitingList waiting;

    WaitingController(WaitingList waiting) {
        this.waiting = waiting;
    }

    @PostMapping("/researchers/{id}/waiting")
    String join(@PathVariable String id, @RequestParam(defaultValue = "") String topic, Viewer viewer) {
        long author = RecordId.parse(id);
        waiting.join(viewer.id(), author, topic(topic));
        return "redirect:/researchers/" + author;
    }

    @PostMapping("/researchers/{id}/waiting/end")
    String leave(@PathVariable String id, Viewer viewer) {
        long author = RecordId.parse(id);
        waiting.leave(viewer.id(), author);
        return "redirect:/researchers/" + author;
    }

    private static @Nullable Integer topic(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new BadRequest("This is not a topic of the record. Choose one that the record has, or none.");
        }
        return Integer.valueOf(text);
    }
}
