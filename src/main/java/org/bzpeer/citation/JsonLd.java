package org.bzpeer.citation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.platform.Web;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes schema.org's terms as JSON-LD: what sources or owners said, and nothing that is a default of this site. */
@Component
public class JsonLd {

    private static final String CONTEXT = "https://schema.org";

    private final Web web;
    private final JsonMapper json;

    JsonLd(Web web, JsonMapper json) {
        this.web = web;
        this.json = json;
    }

    /** Returns a researcher's page for its own head, without the works, so that it stays small. */
    public String page(CitedResearcher researcher) {
        Map<String, Object> page = profilePage(researcher);
        page.put("mainEntity", person(researcher));
        return inPage(page);
    }

    /** Returns a work for the head of its page. */
    String page(CitedWork work) {
        return inPage(document(work));
    }

    /** Returns a work as a document of its own. */
    Map<String, Object> document(CitedWork work) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(article(work));
        return document;
    }

    /** A researcher's page, the person, and works of theirs, one after another in a graph. */
    WorkWriter graph(CitedResearcher researcher) {
        return new WorkWriter() {
            @Override
            public void begin(Writer out) throws IOException {
                Map<String, Object> page = profilePage(researcher);
                page.remove("@context");
                page.put("mainEntity", Map.of("@id", personId(researcher.id())));
                out.append("{\"@context\":\"").append(CONTEXT).append("\",\"@graph\":[\n");
                out.append(json.writeValueAsString(page)).append(",\n");
                out.append(json.writeValueAsString(person(researcher)));
            }

            @Override
            public void write(Writer out, CitedWork work, int number) throws IOException {
                out.append(",\n").append(json.writeValueAsString(article(work)));
            }

            @Override
            public void end(Writer out) throws IOException {
                out.append("\n]}\n");
            }
        };
    }

    private Map<String, Object> profilePage(CitedResearcher researcher) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", CONTEXT);
        page.put("@type", "ProfilePage");
        page.put("@id", url(researcher.path()));
        page.put("dateModified", researcher.recordedOn().toString());
        return page;
    }

    private Map<String, Object> person(CitedResearcher researcher) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("@type", "Person");
        person.put("@id", personId(researcher.id()));
        person.put("name", researcher.name());
        person.put("url", url(researcher.path()));
        if (researcher.bio() != null) {
            person.put("description", researcher.bio());
        }
        if (researcher.affiliation() != null) {
            person.put("affiliation", Map.of("@type", "Organization", "name", researcher.affiliation()));
        }
        List<String> same = new ArrayList<>();
        if (researcher.orcid() != null) {
            person.put("identifier", "https://orcid.org/" + researcher.orcid());
            same.add("https://orcid.org/" + researcher.orcid());
        }
        if (researcher.homepage() != null) {
            same.add(researcher.homepage());
        }
        if (!same.isEmpty()) {
            person.put("sameAs", same);
        }
        return person;
    }

    private Map<String, Object> article(CitedWork work) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@type", "ScholarlyArticle");
        article.put("@id", web.url("/works/" + work.id()));
        article.put("url", url(work.path()));
        article.put("name", work.title());
        article.put("headline", work.title());
        article.put("datePublished", date(work));
        article.put("author", work.authors().stream().map(this::author).toList());
        if (work.venue() != null) {
            article.put("isPartOf", Map.of("@type", "CreativeWork", "name", work.venue()));
        }
        List<String> same = new ArrayList<>();
        if (work.doi() != null) {
            article.put("identifier", "doi:" + work.doi());
            same.add(String.valueOf(work.doiUrl()));
        }
        if (work.arxivUrl() != null) {
            same.add(work.arxivUrl());
        }
        if (!same.isEmpty()) {
            article.put("sameAs", same);
        }
        if (!work.topics().isEmpty()) {
            article.put(
                    "keywords",
                    work.topics().stream().map(CitedWork.Topic::name).toList());
        }
        if (work.licenseUrl() != null) {
            article.put("license", work.licenseUrl());
        }
        if (work.abstractText() != null) {
            article.put("abstract", work.abstractText());
        }
        return article;
    }

    private Map<String, Object> author(CitedName name) {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("@type", "Person");
        if (name.authorId() > 0) {
            author.put("@id", personId(name.authorId()));
        }
        author.put("name", name.name());
        return author;
    }

    static String date(CitedWork work) {
        String day = work.published().toString();
        return work.monthOnly() ? day.substring(0, 7) : day;
    }

    private String personId(long id) {
        return web.url("/researchers/" + id);
    }

    private String url(String path) {
        return web.url(UriUtils.encodePath(path, StandardCharsets.UTF_8));
    }

    /** In a page, nothing in the data may look like the end of the element that holds it. */
    private String inPage(Map<String, Object> document) {
        return json.writeValueAsString(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
