package org.bzpeer.graph;

import org.bzpeer.graph.ExplorerPage.Entry;
import org.bzpeer.graph.ExplorerPage.Hub;
import org.bzpeer.graph.ExplorerPage.HubGroup;
import org.bzpeer.shared.Markup;

/** The graph as a list, with why every tie is there: its primary form for keyboard and assistive technology. */
final class ListMarkup {

    private final ExplorerPage page;
    private final boolean expandable;
    private final Markup html = new Markup();

    private ListMarkup(ExplorerPage page, boolean expandable) {
        this.page = page;
        this.expandable = expandable;
    }

    /** @param expandable whether nodes carry the link that expands them */
    static String list(ExplorerPage page, boolean expandable) {
        ListMarkup list = new ListMarkup(page, expandable);
        page.hubs().forEach(list::hub);
        return list.html.toString();
    }

    private void hub(Hub hub) {
        html.add("<section class=\"ties__hub\" aria-label=\"Around {}\">\n", hub.name());
        if (!hub.centre()) {
            html.add("<h3 class=\"ties__name\">Around <bdi>{}</bdi></h3>\n", hub.name());
        }
        html.add("<div class=\"ties__groups\">\n");
        hub.groups().forEach(group -> group(hub, group));
        html.add("</div>\n</section>\n");
    }

    private void group(Hub hub, HubGroup group) {
        int level = hub.centre() ? 3 : 4;
        html.add(
                "<div class=\"ties__group\">\n<h{} class=\"ties__heading\">{} <span class=\"ties__shown\">{}</span></h{}>\n",
                level,
                group.kind().heading(),
                group.entries().isEmpty() ? "none" : "showing " + group.shown(),
                level);
        if (group.entries().isEmpty()) {
            html.add(
                    "<p class=\"empty\">None is known here{}.</p>\n",
                    page.years().isEmpty() ? "" : " " + page.years());
        } else {
            html.add("<p class=\"ties__hint\">{}</p>\n<ul>\n", group.hint());
            group.entries().forEach(entry -> entry(hub, entry));
            html.add("</ul>\n");
        }
        html.add("</div>\n");
    }

    private void entry(Hub hub, Entry entry) {
        Neighbour neighbour = entry.neighbour();
        Node node = neighbour.node();
        html.add("<li class=\"tie\" data-node=\"{}\">\n<p class=\"tie__name\">", node.key())
                .addWith("<a href=\"{}\">", node.href())
                .add("<bdi>{}</bdi>", node.name())
                .add(node.href() == null ? "</p>\n" : "</a></p>\n")
                .add("<p class=\"tie__facts\"><span>{}</span>", neighbour.tie())
                .addWith("<span>{}</span>", node.note().isEmpty() ? null : node.note());
        if (expandable && entry.openHref() != null) {
            html.add("""
                    <a class="tie__open" rel="nofollow" id="open-{}-{}" data-hx-boost="true" href="{}">Expand<span class="visually-hidden"> {}</span></a>\
                    """, hub.key(), node.key(), entry.openHref(), node.name());
        } else if (expandable && entry.isOpen()) {
            html.add("<span>expanded</span>");
        }
        html.add("</p>\n");
        why(entry);
        html.add("</li>\n");
    }

    private void why(Entry entry) {
        Why why = entry.neighbour().why();
        html.add("""
                <details class="tie__why" id="{}"><summary>Why?<span class="visually-hidden"> {}</span></summary>
                <p>{}</p>
                """, entry.whyId(), entry.neighbour().node().name(), why.sentence());
        if (!why.works().isEmpty()) {
            html.add("<ul>\n");
            why.works()
                    .forEach(work -> html.add(
                            "<li><a href=\"{}\">{}</a> <span class=\"tie__date\">{}</span></li>\n",
                            work.href(),
                            work.title(),
                            work.published()));
            html.add("</ul>\n");
        }
        if (why.href() != null) {
            html.add("<p>")
                    .add("{}", why.more() == 0 ? "" : "And %,d more. ".formatted(why.more()))
                    .add("<a rel=\"nofollow\" href=\"{}\">{}</a></p>\n", why.href(), why.hrefText());
        }
        html.add("</details>\n");
    }
}
