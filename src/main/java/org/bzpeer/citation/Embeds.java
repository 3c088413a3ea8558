package org.bzpeer.citation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.platform.Web;
import org.bzpeer.trust.TrustLabel;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** What an institution puts on its own pages: a list of works and a badge that says how well the record is known. */
@Component
class Embeds {

    private static final int SHOWN = 100;
    private static final int NAMES = 5;

    private final CitedWorks works;
    private final Web web;

    Embeds(CitedWorks works, Web web) {
        this.works = works;
        this.web = web;
    }

    EmbedPage list(CitedResearcher researcher, WorkQuery query) {
        List<Long> ids = works.ids(researcher.id(), query, CitedWorks.MOST);
        List<CitedWork> shown = works.of(ids.subList(0, Math.min(SHOWN, ids.size())));
        return new EmbedPage(
                researcher.name(),
                url(researcher.path()),
                shown.stream().map(this::line).toList(),
                ids.size() - shown.size());
    }

    private EmbedPage.Line line(CitedWork work) {
        String names = work.authors().stream().limit(NAMES).map(CitedName::name).collect(Collectors.joining(", "));
        int left = work.authorCount() - Math.min(NAMES, work.authors().size());
        return new EmbedPage.Line(
                work.title(),
                url(work.path()),
                left > 0 ? names + " and " + left + " more" : names,
                work.published().getYear(),
                work.venue(),
                work.doiUrl() != null ? work.doiUrl() : work.arxivUrl(),
                work.doi() != null ? "doi:" + work.doi() : work.arxivId() == null ? null : "arXiv:" + work.arxivId());
    }

    /** Returns the badge as SVG: name, level and trust label, readable in light and dark. */
    String badge(CitedResearcher researcher) {
        String name = shortened(researcher.name());
        String state = "L" + researcher.trustLevel() + " · "
                + TrustLabel.valueOf(researcher.trustLabel()).text();
        int left = width(name);
        int right = width(state);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="24" viewBox="0 0 %1$d 24" role="img" aria-label="%4$s on BZPEER: %5$s">
                <title>%4$s on BZPEER: %5$s</title>
                <rect width="%1$d" height="24" rx="3" fill="#ffffff" stroke="#5b636b"/>
                <path d="M%2$d 1v22h%3$da2 2 0 0 0 2-2V3a2 2 0 0 0-2-2z" fill="#1f3a5f"/>
                <g font-family="system-ui, sans-serif" font-size="12">
                <text x="10" y="16" fill="#14171a">%4$s</text>
                <text x="%6$d" y="16" fill="#ffffff">%5$s</text>
                </g>
                </svg>
                """.formatted(
                        left + right,
                        left,
                        right - 3,
                        HtmlUtils.htmlEscape(name, "UTF-8"),
                        HtmlUtils.htmlEscape(state, "UTF-8"),
                        left + 10);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 40
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 39)) + "…";
    }

    private static int width(String text) {
        return 20 + (int) Math.ceil(text.toUpperCase(Locale.ROOT).codePointCount(0, text.length()) * 7.2);
    }

    private String url(String path) {
        return web.url(UriUtils.encodePath(path, StandardCharsets.UTF_8));
    }
}
