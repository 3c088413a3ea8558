package org.bzpeer.desk;

import java.util.List;
import org.bzpeer.account.Viewer;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list in which an owner says of many works at once whether they are theirs, and pins some. */
@Controller
@PrivatePage
class ReviewController {

    private final OwnRecords records;
    private final ReviewPages pages;
    private final Reviewing reviewing;
    private final Presenting presenting;

    ReviewController(OwnRecords records, ReviewPages pages, Reviewing reviewing, Presenting presenting) {
        this.records = records;
        this.pages = pages;
        this.reviewing = reviewing;
        this.presenting = presenting;
    }

    @GetMapping("/desk/{id}/works")
    String works(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        OwnRecord record = records.one(viewer, id);
        model.addAttribute("record", record);
        model.addAttribute("page", pages.page(record, show, after));
        model.addAttribute("done", done);
        return "desk/works";
    }

    @PostMapping("/desk/{id}/works")
    String answer(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") List<String> work,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after) {
        OwnRecord record = records.one(viewer, id);
        ReviewPage page = pages.page(record, show, after);
        List<Long> works = chosen(work, page);
        String done = works.isEmpty() ? "none" : apply(record.author().id(), viewer.id(), act, works);
        String back = record.desk() + "/works?show=" + page.show() + "&done=" + done;
        return "redirect:" + back + (page.after() == null ? "" : "&after=" + page.after());
    }

    private String apply(long author, long account, String act, List<Long> works) {
        try {
            switch (act) {
                case "mine" -> reviewing.mine(author, account, works);
                case "not-mine" -> reviewing.notMine(author, account, works);
                case "restore" -> {
                    return reviewing.restore(author, account, works) == works.size() ? "restored" : "held";
                }
                case "pin" -> presenting.pin(author, account, works, true);
                case "unpin" -> presenting.pin(author, account, works, false);
                default -> throw new BadRequest("This form does not know what to do with the works; use its buttons.");
            }
            return act;
        } catch (TooManyPinned e) {
            return "too-many";
        }
    }

    /** Only works that stand on the page that was answered: nothing else was in front of the owner. */
    private static List<Long> chosen(List<String> work, ReviewPage page) {
        return page.works().stream()
                .map(ReviewPage.Row::id)
                .filter(id -> work.contains(String.valueOf(id)))
                .toList();
    }
}
