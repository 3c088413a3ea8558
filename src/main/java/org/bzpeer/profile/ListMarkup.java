package org.bzpeer.profile;

import java.util.List;
import org.bzpeer.catalog.WorkCard;
import org.bzpeer.profile.ProfilePage.Choice;
import org.bzpeer.profile.ProfilePage.Tally;
import org.bzpeer.profile.ProfilePage.WorkGroup;
import org.bzpeer.shared.Markup;

/** The lists of a researcher's page as HTML. */
final class ListMarkup {

    private ListMarkup() {}

    /** Draws names with a count and a bar each; the unit is read out after the count. */
    static String tally(List<Tally> tally, String unit) {
        Markup html = new Markup().add("<ol class=\"tally\">\n");
        for (Tally entry : tally) {
            html.add("""
                    <li><a href="{}"><bdi>{}</bdi></a> <span class="tally__count"><span>{}</span><span class="visually-hidden"> {}</span></span>
                    <svg class="tally__bar" width="100%" height="2" aria-hidden="true" focusable="false"><rect height="2" width="{}%"></rect></svg></li>
                    """, entry.href(), entry.name(), entry.works(), unit, entry.barPercent());
        }
        return html.add("</ol>\n").toString();
    }

    static String options(List<Choice> choices) {
        Markup html = new Markup();
        for (Choice choice : choices) {
            html.add(
                    choice.selected()
                            ? "<option value=\"{}\" selected>{}</option>"
                            : "<option value=\"{}\">{}</option>",
                    choice.value(),
                    choice.text());
        }
        return html.toString();
    }

    /** Draws the works that the owner pinned, then the others in their groups. */
    static String works(List<WorkCard> pinned, List<WorkGroup> groups, long researcher) {
        StringBuilder html = new StringBuilder();
        if (!pinned.isEmpty()) {
            html.append(group(new WorkGroup("Pinned by the researcher", pinned), researcher));
        }
        groups.forEach(group -> html.append(group(group, researcher)));
        return html.toString();
    }

    private static String group(WorkGroup group, long researcher) {
        StringBuilder html =
                new StringBuilder(new Markup().add("""
                        <div class="year-group">
                        <h3 class="year-group__year">{}</h3>
                        <div class="year-group__works">
                        """, group.heading()).toString());
        group.works().forEach(work -> html.append(work.markup(4, false, researcher)));
        return html.append("</div>\n</div>\n").toString();
    }
}
