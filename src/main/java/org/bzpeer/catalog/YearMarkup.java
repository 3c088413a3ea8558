package org.bzpeer.catalog;

import java.util.List;
import java.util.Locale;
import org.bzpeer.catalog.YearChart.Bar;
import org.bzpeer.shared.Markup;

/** The chart of works by year as SVG, and its table. */
final class YearMarkup {

    /** Beyond so many bars the figures above them would touch each other. */
    private static final int COUNTED = 16;

    private YearMarkup() {}

    static String chart(List<Bar> years) {
        Markup svg = new Markup()
                .add(
                        "<svg y=\"18\" height=\"70\" width=\"100%\" preserveAspectRatio=\"none\" viewBox=\"0 0 {} 100\">\n",
                        years.size() * 10);
        for (Bar bar : years) {
            if (bar.works() > 0) {
                svg.add(
                        """
                        <a href="{}" aria-label="{}"><title>{}</title><rect class="years__slot" y="0" width="10" height="100" x="{}"></rect><rect class="years__bar" width="6" x="{}" y="{}" height="{}"></rect></a>
                        """,
                        bar.href(),
                        bar.label(),
                        bar.label(),
                        bar.x(),
                        bar.x() + 2,
                        100 - bar.height(),
                        bar.height());
            }
        }
        svg.add("""
                </svg>
                <line class="years__axis" x1="0" x2="100%" y1="88.5" y2="88.5"></line>
                <g aria-hidden="true">
                """);
        years.forEach(bar -> labels(svg, bar, years.size()));
        return svg.add("</g>\n").toString();
    }

    private static void labels(Markup svg, Bar bar, int count) {
        String middle = String.format(Locale.ROOT, "%.2f", (bar.x() + 5) * 10.0 / count);
        if (bar.labelled()) {
            svg.add("<text class=\"years__label\" y=\"106\" x=\"{}%\">{}</text>\n", middle, bar.year());
        }
        if (count <= COUNTED && bar.works() > 0) {
            svg.add(
                    "<text class=\"years__count\" x=\"{}%\" y=\"{}\">{}</text>\n",
                    middle, 83 - bar.height() * 70 / 100, bar.works());
        }
    }

    static String table(List<Bar> years) {
        Markup rows = new Markup();
        for (Bar bar : years) {
            if (bar.works() > 0) {
                rows.add(
                        "<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td></tr>\n",
                        bar.href(),
                        bar.year(),
                        bar.works());
            } else {
                rows.add("<tr><th scope=\"row\">{}</th><td>0</td></tr>\n", bar.year());
            }
        }
        return rows.toString();
    }
}
