package org.bzpeer.follow;

import org.bzpeer.account.Viewer;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PrivatePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The feed of what somebody follows, and the list of it, as a page and as OPML. */
@Controller
@PrivatePage
class FeedController {

    private final FeedPages pages;
    private final Follows follows;
    private final Opml opml;

    FeedController(FeedPages pages, Follows follows, Opml opml) {
        this.pages = pages;
        this.follows = follows;
        this.opml = opml;
    }

    @GetMapping("/feed")
    String feed(@RequestParam(defaultValue = "") String before, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(viewer.id(), position(before)));
        return "follow/feed";
    }

    @GetMapping("/feed/following")
    String following(Viewer viewer, Model model) {
        model.addAttribute("following", pages.following(viewer.id()));
        return "follow/following";
    }

    @GetMapping("/feed/follows.opml")
    ResponseEntity<byte[]> opml(Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/x-opml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bzpeer-follows.opml\"")
                .body(opml.of(follows.of(viewer.id())));
    }

    private static long position(String before) {
        if (before.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!before.matches("[1-9][0-9]{0,17}")) {
            throw new BadRequest("This address does not lead to a page of the feed.");
        }
        return Long.parseLong(before);
    }
}
