package org.bzpeer.trust;

import java.util.List;
import org.bzpeer.shared.Markup;
import org.bzpeer.trust.TrustPanel.Row;

/** The rows of the explanation under the badge, as HTML: first what counted, then what was not seen yet. */
final class RulesMarkup {

    private final Markup html = new Markup();

    private RulesMarkup() {}

    static String of(List<Row> rows) {
        RulesMarkup rules = new RulesMarkup();
        rules.group("Counted");
        rows.stream().filter(row -> row.points() > 0).forEach(rules::counted);
        rules.html.add("</tbody>\n");
        rules.group("Not seen yet");
        rows.stream().filter(row -> row.points() == 0).forEach(rules::open);
        return rules.html.add("</tbody>\n").toString();
    }

    private void group(String heading) {
        html.add("""
                <tbody>
                <tr class="rules__group"><th colspan="3" scope="rowgroup">{}</th></tr>
                """, heading);
    }

    private void counted(Row row) {
        html.add("<tr>");
        rule(row);
        if (row.link() != null) {
            html.add(
                    " <a href=\"{}\" rel=\"{}\">{}</a>",
                    row.link(),
                    row.own() ? "me nofollow" : "nofollow",
                    row.link());
        }
        html.add(
                " <span class=\"rules__source\">{}, seen <time datetime=\"{}\">{}</time>",
                row.source(),
                row.seenOn(),
                row.seenOn());
        if (row.nextCheck() != null) {
            html.add(", next check <time datetime=\"{}\">{}</time>", row.nextCheck(), row.nextCheck());
        }
        html.add("</span>");
        points(row);
    }

    private void open(Row row) {
        html.add("<tr class=\"rules__open\">");
        rule(row);
        points(row);
    }

    private void rule(Row row) {
        html.add("""
                <th scope="row"><span class="rules__code">{}</span> {}</th><td>{}""", row.code(), row.rule(), row.seen());
    }

    private void points(Row row) {
        html.addWith(" <span class=\"rules__next\">Next: {}</span>", row.nextStep());
        html.add("""
                </td><td class="rules__points">{} of {}</td></tr>
                """, row.points(), row.maximum());
    }
}
