package org.bzpeer.follow;

import org.bzpeer.account.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the follow buttons of pages. */
@Component
public class FollowPanels {

    private final Follows follows;

    FollowPanels(Follows follows) {
        this.follows = follows;
    }

    /**
     * Returns the panel of a researcher's page: no statement for an anonymous visitor, one for anybody else.
     *
     * @param path the canonical path of the page
     * @param followers the record's counter
     */
    public FollowPanel of(@Nullable Viewer viewer, long authorId, String path, int followers) {
        return of(viewer, Subject.RESEARCHER, authorId, path, followers);
    }

    /** Returns the panel of a topic's page. */
    public FollowPanel ofTopic(@Nullable Viewer viewer, long topicId, String path, int followers) {
        return of(viewer, Subject.TOPIC, topicId, path, followers);
    }

    /** Returns the panel of an institution's page. */
    public FollowPanel ofInstitution(@Nullable Viewer viewer, long institutionId, String path, int followers) {
        return of(viewer, Subject.INSTITUTION, institutionId, path, followers);
    }

    private FollowPanel of(@Nullable Viewer viewer, Subject subject, long id, String path, int followers) {
        boolean following = viewer != null && follows.isFollowing(viewer.id(), subject, id);
        return new FollowPanel(
                subject.noun(),
                path,
                viewer != null,
                following,
                followers,
                subject.path(id) + (following ? "/follow/end" : "/follow"),
                path + ".atom");
    }
}
