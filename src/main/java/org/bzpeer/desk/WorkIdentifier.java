package org.bzpeer.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A DOI or an arXiv id, bare or as an address, in the form in which it is stored. */
record WorkIdentifier(String scheme, String value) {

    private static final Pattern ARXIV = Pattern.compile(
            "(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf)/|arxiv:\\s*)?(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?:\\.pdf)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI = Pattern.compile(
            "(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S{1,200})", Pattern.CASE_INSENSITIVE);

    static Optional<WorkIdentifier> of(String typed) {
        Matcher arxiv = ARXIV.matcher(typed.strip());
        if (arxiv.matches()) {
            return Optional.of(new WorkIdentifier("arxiv", arxiv.group(1)));
        }
        Matcher doi = DOI.matcher(typed.strip());
        return doi.matches()
                ? Optional.of(new WorkIdentifier("doi", doi.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
