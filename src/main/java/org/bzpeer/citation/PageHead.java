package org.bzpeer.citation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * What machines read of a record's page without reading it: signposts (Signposting, level 1), as Link headers and as tags,
 * and JSON-LD. Data blocks of this type are never run, so the content policy lets them stand.
 */
@Component
public class PageHead {

    /** So many authors are named by signposts; a header must stay short. */
    private static final int AUTHORS = 20;

    /**
     * What stands in the header and in the head.
     *
     * @param links the value of the Link header
     * @param html the same as tags, and the JSON-LD, escaped
     */
    public record Head(String links, String html) {}

    private record Link(String rel, String href, @Nullable String type) {

        String header() {
            return "<" + href + ">; rel=\"" + rel + "\"" + (type == null ? "" : "; type=\"" + type + "\"");
        }

        String tag() {
            return "<link rel=\"" + rel + "\" href=\"" + HtmlUtils.htmlEscape(href) + "\""
                    + (type == null ? "" : " type=\"" + type + "\"") + ">\n";
        }
    }

    private final JsonLd jsonLd;
    private final Web web;

    PageHead(JsonLd jsonLd, Web web) {
        this.jsonLd = jsonLd;
        this.web = web;
    }

    public Head of(CitedResearcher researcher) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("cite-as", web.url("/researchers/" + researcher.id()), null));
        links.add(new Link("type", "https://schema.org/ProfilePage", null));
        describe(links, researcher.path(), Format.OF_RESEARCHER);
        return head(links, jsonLd.page(researcher));
    }

    Head of(CitedWork work) {
        List<Link> links = new ArrayList<>();
        String publisher = work.doiUrl() == null ? work.arxivUrl() : work.doiUrl();
        links.add(new Link("cite-as", publisher == null ? web.url("/works/" + work.id()) : publisher, null));
        links.add(new Link("type", "https://schema.org/ScholarlyArticle", null));
        links.add(new Link("type", "https://schema.org/AboutPage", null));
        work.authors().stream()
                .mapToLong(CitedName::authorId)
                .filter(id -> id > 0)
                .distinct()
                .limit(AUTHORS)
                .forEach(id -> links.add(new Link("author", web.url("/researchers/" + id), null)));
        if (work.arxivUrl() != null) {
            links.add(new Link("item", work.arxivUrl().replace("/abs/", "/pdf/"), "application/pdf"));
        }
        if (work.licenseUrl() != null) {
            links.add(new Link("license", work.licenseUrl(), null));
        }
        describe(links, work.path(), Format.OF_WORK);
        return head(links, jsonLd.page(work));
    }

    private void describe(List<Link> links, String path, List<Format> formats) {
        String address = web.url(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        for (Format format : formats) {
            if (format != Format.ATOM && format != Format.REFERENCES) {
                links.add(new Link(
                        "describedby",
                        address + "." + format.suffix(),
                        format.type().toString()));
            }
        }
    }

    private static Head head(List<Link> links, String data) {
        return new Head(
                links.stream().map(Link::header).collect(Collectors.joining(", ")),
                links.stream().map(Link::tag).collect(Collectors.joining()) + "<script type=\"application/ld+json\">"
                        + data + "</script>\n");
    }
}
