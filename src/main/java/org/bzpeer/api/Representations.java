package org.bzpeer.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bzpeer.citation.CitedName;
import org.bzpeer.citation.CitedResearcher;
import org.bzpeer.citation.CitedWork;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The records as the interface tells them; what is not known is left out. Addresses are complete. */
@Component
class Representations {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Researcher(
            long id,
            String url,
            String name,
            @Nullable String orcid,
            @Nullable Affiliation affiliation,
            @Nullable String homepage,
            int works,
            boolean claimed,
            Trust trust,
            String updated) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Affiliation(String name, @Nullable String source) {}

    /** @param level 0 to 5 */
    record Trust(int score, String label, int level) {}

    /**
     * A work.
     *
     * @param published a day, or a month where no more is known
     * @param authors in lists the first hundred
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Work(
            long id,
            String url,
            String title,
            String type,
            String published,
            @Nullable String venue,
            @Nullable String doi,
            @Nullable String arxivId,
            @Nullable String license,
            List<Topic> topics,
            List<Author> authors,
            int authorCount,
            @JsonProperty("abstract") @Nullable String abstractText,
            String source,
            String updated) {}

    /** @param researcher the number of the researcher's record, where the name is recognised */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Author(String name, @Nullable Long researcher) {}

    record Topic(int id, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subject(
            long id, String url, String name, @Nullable String ror, int followers) {}

    /** @param next the address of the following page, or nothing on the last one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<?> data, @Nullable String next) {}

    private final Web web;

    Representations(Web web) {
        this.web = web;
    }

    Researcher of(CitedResearcher researcher) {
        return new Researcher(
                researcher.id(),
                url(researcher.path()),
                researcher.name(),
                researcher.orcid(),
                researcher.affiliation() == null
                        ? null
                        : new Affiliation(researcher.affiliation(), researcher.affiliationSource()),
                researcher.homepage(),
                researcher.works(),
                researcher.claimed(),
                new Trust(researcher.trustScore(), researcher.trustLabel(), researcher.trustLevel()),
                researcher.recordedOn().toString());
    }

    Work of(CitedWork work) {
        return new Work(
                work.id(),
                url(work.path()),
                work.title(),
                work.type(),
                work.monthOnly()
                        ? work.published().toString().substring(0, 7)
                        : work.published().toString(),
                work.venue(),
                work.doi(),
                work.arxivId(),
                work.license(),
                work.topics().stream().map(t -> new Topic(t.id(), t.name())).toList(),
                work.authors().stream().map(Representations::author).toList(),
                work.authorCount(),
                work.abstractText(),
                work.source(),
                work.recordedOn().toString());
    }

    private static Author author(CitedName name) {
        return new Author(name.name(), name.authorId() == 0 ? null : name.authorId());
    }

    /** Returns the complete address of a path. */
    String url(String path) {
        return web.url(UriUtils.encodePath(path, StandardCharsets.UTF_8));
    }
}
