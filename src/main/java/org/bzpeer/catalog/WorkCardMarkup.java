package org.bzpeer.catalog;

import org.bzpeer.catalog.WorkCard.ShownAuthor;
import org.bzpeer.shared.Markup;

/** A work in a list, as HTML: its badges, title, authors and abstract, and beside them where it is found. */
final class WorkCardMarkup {

    private final WorkCard work;
    private final Markup html = new Markup();

    private WorkCardMarkup(WorkCard work) {
        this.work = work;
    }

    /**
     * Draws the card.
     *
     * @param heading the level of the title's heading, 2 to 6
     * @param brief whether the lack of an abstract goes unsaid
     * @param researcher the researcher whose page it stands on and who may not have written it, or 0
     */
    static String of(WorkCard work, int heading, boolean brief, long researcher) {
        WorkCardMarkup card = new WorkCardMarkup(work);
        card.html.add("<article class=\"work\">\n  <div class=\"work__story\">\n");
        card.story(heading, brief);
        card.html.add("  </div>\n  <div class=\"work__notes\">\n");
        card.notes();
        if (researcher > 0) {
            card.why(researcher);
        }
        card.html.add("  </div>\n</article>\n");
        return card.html.toString();
    }

    /** Draws what kind of work it is, when it appeared and who recorded it. */
    static String badges(WorkCard work) {
        return new WorkCardMarkup(work).badges().toString();
    }

    private Markup badges() {
        html.add("<ul class=\"work__badges\">");
        WorkMark mark = work.mark();
        if (mark != null && mark.href() != null) {
            html.add("<li><a class=\"work__mark\" href=\"{}\">{}</a></li>", mark.href(), mark.text());
        } else if (mark != null) {
            html.add("<li><strong class=\"work__mark\">{}</strong></li>", mark.text());
        }
        return html.add("""
                <li>{}</li><li><time datetime="{}" title="{}">{}</time></li><li>{}</li></ul>
                """, work.type(), work.published(), work.publishedText(), work.year(), work.sourceName());
    }

    private void story(int heading, boolean brief) {
        badges();
        html.add("""
                <h{} class="work__title" dir="auto"><a href="{}">{}</a></h{}>
                <p class="work__authors">""", heading, work.href(), work.title(), heading);
        work.shownAuthors().forEach(this::author);
        if (work.moreAuthors() > 0) {
            html.add(", <a class=\"work__more\" href=\"{}\">+{} more</a>", work.href(), work.moreAuthors());
        }
        html.add("</p>\n");
        html.addWith("<p class=\"work__venue\" dir=\"auto\">{}</p>\n", work.venue());
        html.addWith("<p class=\"work__abstract\" dir=\"auto\">{}</p>\n", work.abstractText());
        if (work.abstractText() == null && !brief) {
            html.add("<p class=\"empty\">Abstract not imported.</p>\n");
        }
    }

    private void author(ShownAuthor author) {
        if (author.self()) {
            html.add("{}<bdi><strong>{}</strong></bdi>", author.separator(), author.name());
        } else if (author.href() == null) {
            html.add("{}<bdi><a>{}</a></bdi>", author.separator(), author.name());
        } else {
            html.add("{}<bdi><a href=\"{}\">{}</a></bdi>", author.separator(), author.href(), author.name());
        }
    }

    private void notes() {
        html.add("<p class=\"work__ids\">");
        if (work.arxivId() != null) {
            html.add("<a href=\"{}\">arXiv:{}</a>", work.arxivHref(), work.arxivId());
        }
        if (work.doi() != null) {
            html.add(" <a class=\"doi\" href=\"{}\">doi:{}</a>", work.doiHref(), work.doi());
        }
        html.add("</p>\n<ul class=\"work__topics\" aria-label=\"Topics\">");
        work.topics().forEach(topic -> html.add("<li>{}</li>", topic));
        html.add("</ul>\n");
    }

    private void why(long researcher) {
        html.add("""
                <details class="work__why">
                <summary>Why is this work here?</summary>
                <p>{}</p>
                """, work.reason());
        if (!work.printedName().isEmpty()) {
            html.add("<p>Printed as <bdi class=\"work__printed\">{}</bdi>.</p>\n", work.printedName());
        }
        html.add("""
                <p><a rel="nofollow" href="/report?researcher={}&amp;work={}">This is not my work</a></p>
                </details>
                """, researcher, work.id());
    }
}
