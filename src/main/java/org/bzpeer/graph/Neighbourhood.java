package org.bzpeer.graph;

import java.util.List;
import java.util.stream.Stream;

/** A node and what is one step away from it; groups without anybody are left out. */
// Public, since templates are compiled only against public types.
public record Neighbourhood(Node hub, List<Group> groups) {

    Stream<Neighbour> neighbours() {
        return groups.stream().flatMap(group -> group.neighbours().stream());
    }
}
