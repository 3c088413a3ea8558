package org.bzpeer.citation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bzpeer.platform.BadRequest;
import org.jspecify.annotations.Nullable;

/** The citation styles that references are offered in; the files come with the library of styles. */
// Public, since templates are compiled only against public types.
public enum Style {
    APA("apa", "APA", "apa"),
    MLA("mla", "MLA", "modern-language-association"),
    CHICAGO("chicago", "Chicago (author-date)", "chicago-author-date"),
    IEEE("ieee", "IEEE", "ieee"),
    VANCOUVER("vancouver", "Vancouver", "nlm-citation-sequence"),
    HARVARD("harvard", "Harvard", "harvard-cite-them-right");

    private final String value;
    private final String label;
    private final String file;

    Style(String value, String label, String file) {
        this.value = value;
        this.label = label;
        this.file = file;
    }

    /**
     * Returns the style of an address; without one, APA.
     *
     * @throws BadRequest when there is no such style
     */
    static Style of(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return APA;
        }
        return Arrays.stream(values())
                .filter(style -> style.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new BadRequest("There is no such style here; there are "
                        + Arrays.stream(values()).map(Style::value).collect(Collectors.joining(", ")) + "."));
    }

    /** Returns the style as it stands in addresses. */
    public String value() {
        return value;
    }

    /** Returns the style as readers call it. */
    public String label() {
        return label;
    }

    String file() {
        return file;
    }
}
