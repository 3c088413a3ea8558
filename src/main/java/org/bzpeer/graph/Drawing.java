package org.bzpeer.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture with places, in units of its view box, one unit a pixel at its natural size.
 *
 * @param left the left edge of the view box
 * @param top its upper edge
 */
// Public, since templates are compiled only against public types.
public record Drawing(
        int left,
        int top,
        int width,
        int height,
        Pill centre,
        List<Heading> headings,
        List<Line> lines,
        List<Spot> spots) {

    /** The researcher in the middle. */
    public record Pill(int x, int y, int width, int height, String label, String title, String href) {}

    /** What a group is called, with how many of how many are shown. */
    public record Heading(int x, int y, String anchor, String text) {}

    /**
     * A line between a hub and a neighbour.
     *
     * @param path the curve
     * @param width the stroke's width
     * @param why the fragment of the page that tells the reason
     * @param mark the number on the line, may be empty
     */
    public record Line(
            String path, double width, boolean cross, String why, String title, String mark, int markX, int markY) {}

    /**
     * A node with its label.
     *
     * @param anchor start or end: where of the label its x is
     * @param label the name, cut where it is too long
     * @param title the whole name with its note
     * @param open whether the node's own neighbours are in the picture
     */
    public record Spot(
            NodeKey key,
            int x,
            int y,
            int labelX,
            String anchor,
            String label,
            String title,
            @Nullable String href,
            boolean open) {

        public String sign() {
            return key.kind().sign();
        }

        public String noun() {
            return key.kind().noun();
        }
    }
}
