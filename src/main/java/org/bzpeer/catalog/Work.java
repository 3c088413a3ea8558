package org.bzpeer.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A work in all its versions: a preprint and the article that it became are one. Its abstract is kept apart. */
@Entity
class Work {

    @Id
    private long id;

    private String title = "";
    private String slug = "";
    private String type = "";
    private String source = "";
    private LocalDate published = LocalDate.EPOCH;
    private boolean monthOnly;
    private @Nullable String arxivId;
    private @Nullable String doi;
    private @Nullable String venue;
    private LocalDate recordedOn = LocalDate.EPOCH;
    private int version;

    @Column(columnDefinition = "text[]")
    private List<String> authorNames = List.of();

    protected Work() {}

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Returns the author list as printed. */
    List<String> authorNames() {
        return authorNames;
    }

    String path() {
        return "/works/" + id + "/" + slug;
    }
}
