package org.bzpeer.graph;

import java.util.List;
import org.bzpeer.graph.Why.WorkLink;
import org.jspecify.annotations.Nullable;

/**
 * How two researchers are connected by shared works.
 *
 * @param steps the researchers on the way, both ends included; empty where no way was found
 * @param text what was found, in a sentence
 * @param searched how far was looked, in a sentence
 */
// Public, since templates are compiled only against public types.
public record Connection(List<Step> steps, String text, String searched) {

    /**
     * A researcher on the way.
     *
     * @param why what ties the next one to this one, or null for the last
     * @param whyHref where all that the two share is told, or null
     */
    public record Step(
            Node node,
            @Nullable String why,
            @Nullable WorkLink work,
            @Nullable String whyHref) {}
}
