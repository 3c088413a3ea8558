package org.bzpeer.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several neighbourhoods put together: every node stands once, under the hub that showed it first, and every tie once.
 *
 * @param branches the new nodes of each hub by group, the centre's first
 * @param ties all ties; those to a node that stands under another hub are cross ties
 * @param missing opened nodes that nothing in the picture leads to
 */
record Picture(Node centre, List<Branch> branches, List<Tie> ties, List<NodeKey> missing) {

    /** The nodes of one kind that stand under a hub. */
    record Branch(NodeKey hub, Group group) {}

    /** A line of the picture. */
    record Tie(NodeKey hub, Neighbour to, boolean cross) {}

    /**
     * Puts neighbourhoods together.
     *
     * @param opened the further neighbourhoods in the order in which they were opened; an empty place tells that the
     *     node is not there
     */
    static Picture of(Neighbourhood centre, Map<NodeKey, Neighbourhood> opened, List<NodeKey> order) {
        Picture picture = new Picture(centre.hub(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<NodeKey> placed = new HashSet<>(Set.of(centre.hub().key()));
        Set<Set<NodeKey>> tied = new HashSet<>();
        picture.add(centre, placed, tied);
        for (NodeKey key : order) {
            Neighbourhood further = opened.get(key);
            if (further == null || !placed.contains(key)) {
                picture.missing.add(key);
            } else {
                picture.add(further, placed, tied);
            }
        }
        return picture;
    }

    private void add(Neighbourhood around, Set<NodeKey> placed, Set<Set<NodeKey>> tied) {
        NodeKey hub = around.hub().key();
        for (Group group : around.groups()) {
            List<Neighbour> fresh = new ArrayList<>();
            for (Neighbour neighbour : group.neighbours()) {
                NodeKey key = neighbour.node().key();
                if (!key.equals(hub) && tied.add(Set.of(hub, key))) {
                    boolean isNew = placed.add(key);
                    ties.add(new Tie(hub, neighbour, !isNew));
                    if (isNew) {
                        fresh.add(neighbour);
                    }
                }
            }
            if (!fresh.isEmpty()) {
                branches.add(new Branch(hub, new Group(group.kind(), group.shown(), group.hint(), fresh)));
            }
        }
    }

    /** Returns every node once, the centre first. */
    List<Node> nodes() {
        Map<NodeKey, Node> nodes = new LinkedHashMap<>();
        nodes.put(centre.key(), centre);
        branches.forEach(branch ->
                branch.group().neighbours().forEach(n -> nodes.put(n.node().key(), n.node())));
        return List.copyOf(nodes.values());
    }

    List<Branch> under(NodeKey hub) {
        return branches.stream().filter(branch -> branch.hub().equals(hub)).toList();
    }
}
