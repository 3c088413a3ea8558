package org.bzpeer.graph;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something in the graph.
 *
 * @param href its page, or null where it has none
 * @param note what tells it from others of its name: works and years, type and year; may be empty
 */
// Public, since templates are compiled only against public types.
public record Node(NodeKey key, String name, @Nullable String href, String note) {}
