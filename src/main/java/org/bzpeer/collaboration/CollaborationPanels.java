package org.bzpeer.collaboration;

import org.bzpeer.account.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the block of the researcher's page. */
@Component
public class CollaborationPanels {

    private final Doors doors;

    CollaborationPanels(Doors doors) {
        this.doors = doors;
    }

    /**
     * Returns the block; an anonymous viewer costs no statement, any other one.
     *
     * @param path the address of the researcher's page
     * @param claimed whether somebody owns the record
     * @param offer what the owner has said, or null
     */
    public CollaborationPanel of(
            @Nullable Viewer viewer, long authorId, String path, boolean claimed, @Nullable Offer offer) {
        @Nullable String badge = claimed && offer != null ? offer.badge() : null;
        if (viewer == null) {
            Door door = claimed ? anonymousDoor(offer) : Door.UNCLAIMED;
            return new CollaborationPanel(authorId, path, door, badge, offer, 0, null);
        }
        return doors.facts(viewer.id(), authorId)
                .map(facts -> new CollaborationPanel(
                        authorId, path, facts.door(viewer.id()), badge, offer, facts.level(), facts.alive()))
                .orElseGet(() -> new CollaborationPanel(authorId, path, Door.UNSAID, badge, offer, 0, null));
    }

    private static Door anonymousDoor(@Nullable Offer offer) {
        if (offer == null || offer.intents().isEmpty()) {
            return Door.UNSAID;
        }
        return offer.isClosed() ? Door.CLOSED : Door.ANONYMOUS;
    }
}
