package org.bzpeer.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bzpeer.graph.Drawing.Heading;
import org.bzpeer.graph.Drawing.Line;
import org.bzpeer.graph.Drawing.Pill;
import org.bzpeer.graph.Drawing.Spot;
import org.bzpeer.graph.Picture.Branch;
import org.bzpeer.graph.Picture.Tie;

/** Draws a picture for a narrow screen: the researcher on top, everything else in rows under it, indented like an outline. */
final class NarrowLayout {

    static final int WIDTH = 350;

    private static final int ROW = 32;
    private static final int HEADING = 30;
    private static final int INDENT = 20;
    private static final int PILL_HEIGHT = 40;
    private static final int MARK = 40;
    private static final int MARGIN = 4;

    private final Picture picture;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<NodeKey> drawn = new HashSet<>();
    private int y = PILL_HEIGHT + MARGIN;

    private NarrowLayout(Picture picture) {
        this.picture = picture;
    }

    static Drawing of(Picture picture) {
        NarrowLayout layout = new NarrowLayout(picture);
        String label = LabelWidth.cut(picture.centre().name(), WideLayout.FONT, WIDTH - 40);
        int width = (int) Math.max(90, LabelWidth.of(label, WideLayout.FONT) + 28);
        Pill centre = new Pill(
                MARGIN,
                MARGIN,
                width,
                PILL_HEIGHT,
                label,
                picture.centre().name(),
                String.valueOf(picture.centre().href()));
        layout.place(picture.centre().key(), 0, layout.y);
        return new Drawing(0, 0, WIDTH, layout.y + 2 * MARGIN, centre, layout.headings, layout.lines, layout.spots);
    }

    private void place(NodeKey hub, int depth, int from) {
        drawn.add(hub);
        int spine = MARGIN + 12 + depth * INDENT;
        int x = spine + 24;
        for (Branch branch : picture.under(hub)) {
            String heading =
                    branch.group().kind().heading() + ", " + branch.group().shown();
            headings.add(new Heading(x - 8, y + 21, "start", LabelWidth.cut(heading, WideLayout.SMALL, WIDTH - x)));
            y += HEADING;
            for (Neighbour neighbour : branch.group().neighbours()) {
                place(hub, neighbour, depth, spine, x, from);
            }
        }
    }

    private void place(NodeKey hub, Neighbour neighbour, int depth, int spine, int x, int from) {
        Node node = neighbour.node();
        int middle = y + ROW / 2;
        boolean open =
                picture.branches().stream().anyMatch(branch -> branch.hub().equals(node.key()));
        spots.add(new Spot(
                node.key(),
                x,
                middle,
                x + 14,
                "start",
                LabelWidth.cut(node.name(), WideLayout.FONT, WIDTH - MARK - x - 14),
                title(node),
                node.href(),
                open));
        String path =
                "M%d %dV%dQ%d %d %d %dH%d".formatted(spine, from, middle - 8, spine, middle, spine + 8, middle, x);
        lines.add(line(new Tie(hub, neighbour, false), path, WIDTH - MARK / 2, middle + 4));
        y += ROW;
        if (open && !drawn.contains(node.key())) {
            place(node.key(), depth + 1, middle + 8);
        }
    }

    static String title(Node node) {
        return node.note().isEmpty() ? node.name() : node.name() + " (" + node.note() + ")";
    }

    static Line line(Tie tie, String path, int markX, int markY) {
        Neighbour to = tie.to();
        double width = 1 + Math.round(to.strength() * 25) / 10.0;
        return new Line(
                path,
                to.node().key().kind() == Kind.PERSON ? width : 1.2,
                tie.cross(),
                why(tie.hub(), to),
                to.node().name() + ": " + to.tie() + ". Why?",
                tie.cross() ? "" : to.mark(),
                markX,
                markY);
    }

    /** The fragment of the page under which the list tells why. */
    static String why(NodeKey hub, Neighbour to) {
        return "why-" + hub + "-" + to.node().key();
    }
}
