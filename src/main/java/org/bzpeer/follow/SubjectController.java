package org.bzpeer.follow;

import java.util.Objects;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** The pages of topics and institutions. */
@Controller
class SubjectController {

    private final Subjects subjects;
    private final FollowPanels panels;

    SubjectController(Subjects subjects, FollowPanels panels) {
        this.subjects = subjects;
        this.panels = panels;
    }

    @GetMapping({"/{plural:topics|institutions}/{id}", "/{plural:topics|institutions}/{id}/{slug}"})
    @Nullable
    Object show(
            @PathVariable String plural,
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String slug,
            @Nullable Viewer viewer,
            ServletWebRequest request,
            Model model) {
        Subject subject = Subject.of(plural);
        Subjects.Found found = subjects.find(subject, subject.parse(id))
                .orElseThrow(() -> new NoSuchRecord("There is no " + subject.noun() + " with this number here."));
        if (!found.path().equals(subject.path(found.id()) + "/" + slug)) {
            return PublicPage.moved(found.path(), request);
        }
        SubjectPage page = subjects.page(found);
        if (PublicPage.isUnchanged(request, tag(page, found.followers()))) {
            return null;
        }
        model.addAttribute("page", page);
        model.addAttribute("follow", panels.of(viewer, subject, found.id(), found.path(), found.followers()));
        return "follow/subject";
    }

    /** There is no version of a topic: its page follows from many records. */
    private static String tag(SubjectPage page, int followers) {
        return Integer.toHexString(page.hashCode()) + "-" + Integer.toHexString(Objects.hash(page.path(), followers));
    }
}
