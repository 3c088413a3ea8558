package org.bzpeer.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.graph.Drawing.Spot;
import org.bzpeer.graph.Picture.Branch;
import org.bzpeer.graph.Picture.Tie;
import org.jspecify.annotations.Nullable;

/**
 * A picture in the JSON format of Cytoscape and Cytoscape.js: nodes and edges with their data, nodes with their places.
 *
 * @param shown what is shown of how much, by hub and kind
 */
record GraphJson(Elements elements, List<Shown> shown) {

    record Elements(List<Element> nodes, List<Element> edges) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Element(Object data, @Nullable Place position) {}

    record Place(int x, int y) {}

    /** @param side where the label stands: left or right of the sign, or center */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NodeData(
            String id,
            String name,
            String label,
            String kind,
            @Nullable String href,
            String note,
            String side,
            boolean open) {}

    /** @param weight the sum of 1/(authors - 1) over the shared works, 0 where it has no meaning */
    record EdgeData(
            String id,
            String source,
            String target,
            String tie,
            int works,
            double weight,
            double strength,
            String why) {}

    record Shown(String hub, String kind, String shown) {}

    static GraphJson of(Picture picture) {
        Drawing drawing = WideLayout.of(picture);
        Map<NodeKey, Spot> spots = new HashMap<>();
        drawing.spots().forEach(spot -> spots.put(spot.key(), spot));
        List<Element> nodes = new ArrayList<>();
        for (Node node : picture.nodes()) {
            nodes.add(element(node, spots.get(node.key())));
        }
        List<Element> edges = picture.ties().stream().map(GraphJson::element).toList();
        List<Shown> shown = picture.branches().stream().map(GraphJson::shown).toList();
        return new GraphJson(new Elements(nodes, edges), shown);
    }

    private static Element element(Node node, @Nullable Spot spot) {
        String side = spot == null ? "center" : spot.anchor().equals("end") ? "left" : "right";
        return new Element(
                new NodeData(
                        node.key().toString(),
                        node.name(),
                        spot == null ? node.name() : spot.label(),
                        node.key().kind().noun(),
                        node.href(),
                        node.note(),
                        side,
                        spot == null || spot.open()),
                spot == null ? new Place(0, 0) : new Place(spot.x(), spot.y()));
    }

    private static Element element(Tie tie) {
        Neighbour to = tie.to();
        return new Element(
                new EdgeData(
                        tie.hub() + "-" + to.node().key(),
                        tie.hub().toString(),
                        to.node().key().toString(),
                        to.tie(),
                        to.count(),
                        to.weight(),
                        to.strength(),
                        to.why().sentence()),
                null);
    }

    private static Shown shown(Branch branch) {
        return new Shown(
                branch.hub().toString(),
                branch.group().kind().plural(),
                branch.group().shown());
    }
}
