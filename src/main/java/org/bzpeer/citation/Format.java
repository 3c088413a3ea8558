package org.bzpeer.citation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/** The forms in which a record can be had, each by a suffix of the record's address and by the Accept header. */
public enum Format {
    BIBTEX("BibTeX", "bib", "application/x-bibtex", "text/x-bibtex"),
    RIS("RIS", "ris", "application/x-research-info-systems"),
    CSL_JSON("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json"),
    JSON_LD("JSON-LD", "jsonld", "application/ld+json"),
    JSON("JSON", "json", "application/json"),
    REFERENCES("References", "txt", "text/plain", "text/x-bibliography"),
    ATOM("Atom", "atom", "application/atom+xml");

    /** What a work can be had as; a feed of one work says nothing new. */
    static final List<Format> OF_WORK = List.of(BIBTEX, RIS, CSL_JSON, JSON_LD, JSON, REFERENCES);

    static final List<Format> OF_RESEARCHER = List.of(values());

    private final String label;
    private final String suffix;
    private final List<MediaType> types;

    Format(String label, String suffix, String... types) {
        this.label = label;
        this.suffix = suffix;
        this.types = Arrays.stream(types).map(MediaType::parseMediaType).toList();
    }

    /** Returns what the pages call it. */
    public String label() {
        return label;
    }

    /** Returns what stands behind the address, without its dot. */
    public String suffix() {
        return suffix;
    }

    /** Returns the media type that answers carry, without parameters. */
    public MediaType type() {
        return types.getFirst();
    }

    /** Returns the media types that ask for it. */
    List<MediaType> types() {
        return types;
    }

    /** Returns the whole header; JSON is UTF-8 by definition. */
    MediaType contentType() {
        return type().getSubtype().endsWith("json") ? type() : new MediaType(type(), StandardCharsets.UTF_8);
    }

    /** Returns the format whose suffix ends a pattern such as <code>/works/{id}/{slug}.bib</code>. */
    static Optional<Format> ofPattern(String pattern) {
        return Arrays.stream(values())
                .filter(format -> pattern.endsWith("}." + format.suffix))
                .findFirst();
    }

    /** Returns the formats as a list in words. */
    static String list(List<Format> formats) {
        return formats.stream()
                .map(format -> format.label + " (." + format.suffix + ", " + format.type() + ")")
                .collect(Collectors.joining(", "));
    }
}
