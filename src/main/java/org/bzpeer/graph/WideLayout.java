package org.bzpeer.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.graph.Drawing.Heading;
import org.bzpeer.graph.Drawing.Line;
import org.bzpeer.graph.Drawing.Pill;
import org.bzpeer.graph.Drawing.Spot;
import org.bzpeer.graph.Picture.Branch;
import org.bzpeer.graph.Picture.Tie;

/**
 * Draws a picture like an open book: the researcher in the middle, people and institutions on the left, works and topics
 * on the right, what is opened in further columns outwards. Labels stand in rows of columns, so none can overlap
 * another, and the same picture is always drawn in the same way.
 */
final class WideLayout {

    static final double FONT = 14;
    static final double SMALL = 12;

    private static final int ROW = 28;
    private static final int HEADING = 27;
    private static final int GROUP_GAP = 14;
    private static final int DOT = 196;
    private static final int LABEL_GAP = 14;
    private static final int LABEL = 280;
    private static final int LINES = 110;
    private static final int MARGIN = 8;
    private static final int PILL = 196;
    private static final int PILL_HEIGHT = 42;

    private final Picture picture;
    private final Set<NodeKey> hubs;
    private final Map<NodeKey, Spot> spots = new HashMap<>();
    private final Map<NodeKey, Integer> columns = new HashMap<>();
    private final List<Spot> ordered = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Pill centre;

    private WideLayout(Picture picture) {
        this.picture = picture;
        this.hubs = picture.ties().stream().map(Tie::hub).collect(Collectors.toSet());
        String label = LabelWidth.cut(picture.centre().name(), FONT, PILL - 28);
        int width = (int) Math.max(90, LabelWidth.of(label, FONT) + 28);
        centre = new Pill(
                -width / 2,
                -PILL_HEIGHT / 2,
                width,
                PILL_HEIGHT,
                label,
                picture.centre().name(),
                String.valueOf(picture.centre().href()));
    }

    static Drawing of(Picture picture) {
        WideLayout layout = new WideLayout(picture);
        layout.place();
        return layout.drawing();
    }

    private void place() {
        List<Branch> first = picture.under(picture.centre().key());
        stack(first.stream().filter(branch -> isLeft(branch.group().kind())).toList(), -1, 0, Integer.MIN_VALUE);
        stack(first.stream().filter(branch -> !isLeft(branch.group().kind())).toList(), 1, 0, Integer.MIN_VALUE);
        for (int depth = 1; depth <= GraphQuery.MOST_OPEN; depth++) {
            for (int side : new int[] {-1, 1}) {
                int column = side * depth;
                int cursor = Integer.MIN_VALUE;
                List<Spot> open = ordered.stream()
                        .filter(spot -> spot.open() && columns.getOrDefault(spot.key(), 0) == column)
                        .sorted(Comparator.comparingInt(Spot::y))
                        .toList();
                for (Spot spot : open) {
                    cursor = stack(picture.under(spot.key()), column + side, spot.y(), cursor);
                }
            }
        }
    }

    private static boolean isLeft(Kind kind) {
        return kind == Kind.PERSON || kind == Kind.INSTITUTION;
    }

    /** Stands groups one under another in a column, around a height but below what stands there already. */
    private int stack(List<Branch> branches, int column, int around, int cursor) {
        int height = -GROUP_GAP;
        for (Branch branch : branches) {
            height += HEADING + branch.group().neighbours().size() * ROW + GROUP_GAP;
        }
        int y = Math.max(cursor, around - height / 2);
        int side = Integer.signum(column);
        int x = dot(column);
        int labelX = x + side * LABEL_GAP;
        String anchor = side < 0 ? "end" : "start";
        for (Branch branch : branches) {
            String heading =
                    branch.group().kind().heading() + ", " + branch.group().shown();
            headings.add(new Heading(labelX, y + 16, anchor, LabelWidth.cut(heading, SMALL, LABEL)));
            y += HEADING;
            for (Neighbour neighbour : branch.group().neighbours()) {
                Node node = neighbour.node();
                Spot spot = new Spot(
                        node.key(),
                        x,
                        y + ROW / 2,
                        labelX,
                        anchor,
                        LabelWidth.cut(node.name(), FONT, LABEL),
                        NarrowLayout.title(node),
                        node.href(),
                        hubs.contains(node.key()));
                spots.put(node.key(), spot);
                columns.put(node.key(), column);
                ordered.add(spot);
                y += ROW;
            }
            y += GROUP_GAP;
        }
        return y;
    }

    /** The place of a column's signs: 1 is the first to the right of the middle, -1 to the left. */
    private static int dot(int column) {
        return Integer.signum(column) * (DOT + (Math.abs(column) - 1) * (LABEL_GAP + LABEL + LINES));
    }

    private Drawing drawing() {
        int left = edge(-1);
        int right = edge(1);
        int top = centre.y();
        int bottom = centre.y() + centre.height();
        for (Heading heading : headings) {
            top = Math.min(top, heading.y() - 16);
        }
        for (Spot spot : ordered) {
            bottom = Math.max(bottom, spot.y() + ROW / 2);
        }
        return new Drawing(
                left,
                top - MARGIN,
                right - left,
                bottom - top + 2 * MARGIN,
                centre,
                headings,
                picture.ties().stream().map(this::line).toList(),
                ordered);
    }

    private int edge(int side) {
        int farthest = columns.values().stream()
                .mapToInt(column -> column * side)
                .max()
                .orElse(0);
        int room = farthest <= 0 ? PILL / 2 + MARGIN : Math.abs(dot(farthest)) + LABEL_GAP + LABEL;
        return side * room;
    }

    private Line line(Tie tie) {
        Spot to = spots.get(tie.to().node().key());
        Spot hub = spots.get(tie.hub());
        int endX = to == null ? centre.x() : to.x();
        int endY = to == null ? 0 : to.y();
        int side = Integer.signum(endX);
        double startX = hub == null ? side * centre.width() / 2.0 : outer(hub);
        int startY = hub == null ? 0 : hub.y();
        if (tie.cross() && hub != null) {
            startX = hub.x();
        }
        double middle = tie.cross() ? (startX + endX) / 4 : (startX + endX) / 2;
        String path = String.format(
                Locale.ROOT,
                "M%.1f %dC%.1f %d %.1f %d %d %d",
                startX,
                startY,
                middle,
                startY,
                middle,
                endY,
                endX,
                endY);
        return NarrowLayout.line(tie, path, endX - side * 24, endY + 4);
    }

    /** Where the label of an opened node ends: from there the lines to its own neighbours start. */
    private static double outer(Spot hub) {
        double width = LabelWidth.of(hub.label(), FONT) + 8;
        return hub.labelX() + (hub.anchor().equals("end") ? -width : width);
    }
}
