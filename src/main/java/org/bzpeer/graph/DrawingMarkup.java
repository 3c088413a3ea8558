package org.bzpeer.graph;

import org.bzpeer.graph.Drawing.Heading;
import org.bzpeer.graph.Drawing.Line;
import org.bzpeer.graph.Drawing.Pill;
import org.bzpeer.graph.Drawing.Spot;
import org.bzpeer.shared.Markup;

/** A drawing as SVG. The list beside it says the same, so it is hidden from assistive technology and from the tab key. */
final class DrawingMarkup {

    private static final int BASELINE = 5;

    private DrawingMarkup() {}

    static String svg(Drawing drawing, String form) {
        Markup svg = new Markup()
                .add(
                        """
                        <svg class="drawing {}" viewBox="{} {} {} {}" width="{}" height="{}" aria-hidden="true" focusable="false">
                        """,
                        form,
                        drawing.left(),
                        drawing.top(),
                        drawing.width(),
                        drawing.height(),
                        drawing.width(),
                        drawing.height());
        drawing.lines().forEach(line -> line(svg, line));
        for (Heading heading : drawing.headings()) {
            svg.add(
                    "<text class=\"drawing__heading\" text-anchor=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n",
                    heading.anchor(),
                    heading.x(),
                    heading.y(),
                    heading.text());
        }
        drawing.spots().forEach(spot -> spot(svg, spot));
        centre(svg, drawing.centre());
        return svg.add("</svg>\n").toString();
    }

    private static void line(Markup svg, Line line) {
        svg.add(
                """
                <a class="drawing__line{}" href="#{}" tabindex="-1"><title>{}</title><path class="drawing__hit" d="{}"></path><path class="drawing__stroke" d="{}" stroke-width="{}"></path>\
                """,
                line.cross() ? " drawing__line--cross" : "",
                line.why(),
                line.title(),
                line.path(),
                line.path(),
                line.width());
        if (!line.mark().isEmpty()) {
            svg.add(
                    "<text class=\"drawing__mark\" x=\"{}\" y=\"{}\">{}</text>",
                    line.markX(),
                    line.markY(),
                    line.mark());
        }
        svg.add("</a>\n");
    }

    private static void spot(Markup svg, Spot spot) {
        svg.add(
                        "<a class=\"drawing__spot drawing__spot--{}{}\"",
                        spot.noun(),
                        spot.open() ? " drawing__spot--open" : "")
                .addWith(" href=\"{}\"", spot.href())
                .add(
                        """
                         tabindex="-1"><title>{}</title><path class="drawing__sign" transform="translate({} {})" d="{}"></path>\
                        <text class="drawing__label" text-anchor="{}" x="{}" y="{}">{}</text></a>
                        """,
                        spot.title(),
                        spot.x(),
                        spot.y(),
                        spot.sign(),
                        spot.anchor(),
                        spot.labelX(),
                        spot.y() + BASELINE,
                        spot.label());
    }

    private static void centre(Markup svg, Pill centre) {
        svg.add(
                """
                <a class="drawing__centre" href="{}" tabindex="-1"><title>{}</title><rect rx="3" x="{}" y="{}" width="{}" height="{}"></rect>\
                <text text-anchor="middle" x="{}" y="{}">{}</text></a>
                """,
                centre.href(),
                centre.title(),
                centre.x(),
                centre.y(),
                centre.width(),
                centre.height(),
                centre.x() + centre.width() / 2,
                centre.y() + centre.height() / 2 + BASELINE,
                centre.label());
    }
}
