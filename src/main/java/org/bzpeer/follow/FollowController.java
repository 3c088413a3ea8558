package org.bzpeer.follow;

import java.util.Locale;
import java.util.function.Supplier;
import org.bzpeer.account.Viewer;
import org.bzpeer.follow.Follows.Done;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Following and unfollowing; both lead back to the page that the button stood on. */
@Controller
@PrivatePage
class FollowController {

    private final Follows follows;
    private final Limits limits;

    FollowController(Follows follows, Limits limits) {
        this.follows = follows;
        this.limits = limits;
    }

    @PostMapping("/{plural:researchers|topics|institutions}/{id}/follow")
    RedirectView follow(
            @PathVariable String plural,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String next,
            Viewer viewer) {
        Subject subject = Subject.of(plural);
        long record = subject.parse(id);
        return done(viewer, subject, record, next, () -> follows.follow(viewer.id(), subject, record));
    }

    @PostMapping("/{plural:researchers|topics|institutions}/{id}/follow/end")
    RedirectView unfollow(
            @PathVariable String plural,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String next,
            Viewer viewer) {
        Subject subject = Subject.of(plural);
        long record = subject.parse(id);
        return done(viewer, subject, record, next, () -> follows.unfollow(viewer.id(), subject, record));
    }

    private RedirectView done(Viewer viewer, Subject subject, long id, @Nullable String next, Supplier<Done> change) {
        limits.take(Limit.FOLLOW, String.valueOf(viewer.id()));
        String code;
        String path;
        try {
            Done done = change.get();
            code = done.outcome().name().toLowerCase(Locale.ROOT);
            path = done.path();
        } catch (PessimisticLockingFailureException e) {
            code = "busy";
            path = subject.path(id);
        }
        UriComponentsBuilder target = UriComponentsBuilder.fromPath(Web.ownPath(next, path));
        RedirectView view = new RedirectView(
                target.queryParam("done", code).fragment("follow").encode().toUriString(), true, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
