package org.bzpeer.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.graph.ExplorerPage.Entry;
import org.bzpeer.graph.ExplorerPage.Hub;
import org.bzpeer.graph.ExplorerPage.HubGroup;
import org.bzpeer.graph.ExplorerPage.KindChoice;
import org.bzpeer.graph.ExplorerPage.Opened;
import org.springframework.stereotype.Component;

/** Puts together what is asked for of the graph around a researcher. */
@Component
class ExplorerPages {

    private final Neighbourhoods neighbourhoods;

    ExplorerPages(Neighbourhoods neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
    }

    /** The neighbourhoods of a picture, and the picture. */
    private record Read(List<Neighbourhood> around, Picture picture) {}

    ExplorerPage page(Centre centre, GraphQuery query) {
        Read read = read(centre, query);
        Picture picture = read.picture();
        Map<NodeKey, String> names =
                picture.nodes().stream().collect(Collectors.toMap(Node::key, Node::name, (a, b) -> a));
        List<NodeKey> open = query.open().stream()
                .filter(key -> !picture.missing().contains(key))
                .toList();
        GraphQuery shown = new GraphQuery(query.kinds(), query.from(), query.to(), open);
        return new ExplorerPage(
                centre.name(),
                centre.page(),
                centre.path(),
                centre.path() + shown.suffix(),
                shown.suffix(),
                query.years(),
                query.from(),
                query.to(),
                EnumSet.allOf(Kind.class).stream()
                        .map(kind -> new KindChoice(kind, query.shows(kind)))
                        .toList(),
                String.join(".", shown.openKeys()),
                open.stream()
                        .map(key -> new Opened(
                                key,
                                names.getOrDefault(key, key.toString()),
                                centre.path() + shown.closing(key).suffix()))
                        .toList(),
                picture.missing().size(),
                picture.ties().isEmpty(),
                WideLayout.of(picture),
                NarrowLayout.of(picture),
                hubs(centre, shown, read));
    }

    Picture picture(Centre centre, GraphQuery query) {
        return read(centre, query).picture();
    }

    private Read read(Centre centre, GraphQuery query) {
        List<Neighbourhood> around = new ArrayList<>(List.of(neighbourhoods.of(centre, query)));
        Set<NodeKey> reached = around.getFirst()
                .neighbours()
                .map(neighbour -> neighbour.node().key())
                .collect(Collectors.toSet());
        Map<NodeKey, Neighbourhood> opened = new LinkedHashMap<>();
        for (NodeKey key : query.open()) {
            if (reached.contains(key)) {
                neighbourhoods.of(key, query).ifPresent(further -> {
                    opened.put(key, further);
                    around.add(further);
                    further.neighbours()
                            .forEach(neighbour -> reached.add(neighbour.node().key()));
                });
            }
        }
        return new Read(around, Picture.of(around.getFirst(), opened, query.open()));
    }

    private static List<Hub> hubs(Centre centre, GraphQuery query, Read read) {
        return read.around().stream()
                .map(around -> new Hub(
                        around.hub().key(),
                        around.hub().name(),
                        around.hub().key().equals(centre.key()),
                        around.groups().stream()
                                .map(group -> group(centre, query, around.hub().key(), group))
                                .toList()))
                .toList();
    }

    private static HubGroup group(Centre centre, GraphQuery query, NodeKey hub, Group group) {
        List<Entry> entries = new ArrayList<>();
        for (Neighbour neighbour : group.neighbours()) {
            NodeKey key = neighbour.node().key();
            boolean isOpen = query.open().contains(key);
            entries.add(new Entry(
                    neighbour,
                    NarrowLayout.why(hub, neighbour),
                    key.isRecord() && !isOpen && !key.equals(centre.key())
                            ? centre.path() + query.opening(key).suffix()
                            : null,
                    isOpen));
        }
        return new HubGroup(group.kind(), group.shown(), group.hint(), entries);
    }
}
