package org.bzpeer.subjects;

import java.util.Objects;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.follow.FollowPanels;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The pages of topics and institutions. */
@Controller
class SubjectController {

    private final SubjectPages pages;
    private final FollowPanels panels;

    SubjectController(SubjectPages pages, FollowPanels panels) {
        this.pages = pages;
        this.panels = panels;
    }

    @GetMapping({"/{plural:topics|institutions}/{id}", "/{plural:topics|institutions}/{id}/{slug}"})
    @Nullable
    Object show(
            @PathVariable String plural,
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable String after,
            @Nullable Viewer viewer,
            ServletWebRequest request,
            Model model) {
        boolean topic = plural.equals("topics");
        Subject subject = pages.find(topic, RecordId.parse(id))
                .orElseThrow(() ->
                        new NoSuchRecord("There is no " + plural.replaceFirst("s$", "") + " with this number here."));
        if (!subject.path().equals("/" + plural + "/" + id + "/" + slug)) {
            return PublicPage.moved(subject.path(), request);
        }
        SubjectPage page = pages.page(subject, topic, after);
        if (PublicPage.isUnchanged(request, tag(page, subject.followers()))) {
            return null;
        }
        model.addAttribute("page", page);
        model.addAttribute(
                "follow",
                topic
                        ? panels.ofTopic(viewer, subject.id(), subject.path(), subject.followers())
                        : panels.ofInstitution(viewer, subject.id(), subject.path(), subject.followers()));
        return "subjects/show";
    }

    /** There is no version of a topic: its page follows from many records. */
    private static String tag(SubjectPage page, int followers) {
        return Integer.toHexString(page.hashCode()) + "-" + Integer.toHexString(Objects.hash(page.path(), followers));
    }
}
