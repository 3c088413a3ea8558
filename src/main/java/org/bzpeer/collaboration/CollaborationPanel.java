package org.bzpeer.collaboration;

import org.jspecify.annotations.Nullable;

/**
 * The block “Direct collaboration” of a researcher's page, as one viewer sees it.
 *
 * @param badge what stands among the badges of the record; null when nobody has said anything
 * @param offer what the owner has said, or null
 * @param level the level of the viewer's best record, 0 without one
 * @param request what is open or runs between the two, or null
 */
// Public, since templates are compiled only against public types.
public record CollaborationPanel(
        long authorId,
        String path,
        Door door,
        @Nullable String badge,
        @Nullable Offer offer,
        int level,
        @Nullable Long request) {}
