package org.bzpeer.harvest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The arguments of one request, checked: what is not allowed, repeated or makes no sense is an error of the protocol.
 *
 * @param arguments each argument once, the verb included
 */
record OaiQuery(String verb, Map<String, String> arguments) {

    static final String PREFIX = "oai_dc";

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of("identifier"),
            "ListSets", Set.of("resumptionToken"),
            "GetRecord", Set.of("identifier", "metadataPrefix"),
            "ListIdentifiers", Set.of("from", "until", "metadataPrefix", "set", "resumptionToken"),
            "ListRecords", Set.of("from", "until", "metadataPrefix", "set", "resumptionToken"));

    /** From and until, the latter exclusive; null where it is open. */
    record Span(@Nullable OffsetDateTime from, @Nullable OffsetDateTime before) {}

    /** @throws OaiError for anything that the protocol does not know */
    static OaiQuery of(MultiValueMap<String, String> parameters) {
        List<String> verbs = parameters.getOrDefault("verb", List.of());
        if (verbs.size() != 1 || !ALLOWED.containsKey(verbs.getFirst())) {
            throw new OaiError("badVerb", "There is no such verb, or none or more than one was sent.");
        }
        String verb = verbs.getFirst();
        Set<String> allowed = ALLOWED.getOrDefault(verb, Set.of());
        parameters.forEach((name, values) -> {
            if (!name.equals("verb") && (values.size() != 1 || !allowed.contains(name))) {
                throw new OaiError("badArgument", "An argument is not allowed with this verb, or stands there twice.");
            }
        });
        if (parameters.containsKey("resumptionToken") && parameters.size() > 2) {
            throw new OaiError("badArgument", "A resumption token stands alone.");
        }
        OaiQuery query = new OaiQuery(verb, new java.util.TreeMap<>(parameters.toSingleValueMap()));
        query.check();
        return query;
    }

    private void check() {
        boolean list = verb.equals("ListRecords") || verb.equals("ListIdentifiers");
        if (verb.equals("GetRecord") && arguments.get("identifier") == null
                || (verb.equals("GetRecord") || list && token() == null) && arguments.get("metadataPrefix") == null) {
            throw new OaiError("badArgument", "A required argument is missing.");
        }
        if (arguments.containsKey("set")) {
            throw new OaiError("noSetHierarchy", "This repository has no sets.");
        }
        String prefix = arguments.get("metadataPrefix");
        if (prefix != null && !prefix.equals(PREFIX)) {
            throw new OaiError("cannotDisseminateFormat", "The only format is oai_dc.");
        }
    }

    @Nullable
    String token() {
        return arguments.get("resumptionToken");
    }

    /** @throws OaiError when the two are no dates, differ in granularity, or are the wrong way round */
    Span span() {
        String from = arguments.get("from");
        String until = arguments.get("until");
        if (from != null && until != null && from.length() != until.length()) {
            throw new OaiError("badArgument", "from and until differ in granularity.");
        }
        Span span = new Span(from == null ? null : moment(from, false), until == null ? null : moment(until, true));
        if (span.from() != null && span.before() != null && !span.from().isBefore(span.before())) {
            throw new OaiError("badArgument", "from is later than until.");
        }
        return span;
    }

    private static OffsetDateTime moment(String text, boolean end) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text)
                        .plusDays(end ? 1 : 0)
                        .atStartOfDay()
                        .atOffset(ZoneOffset.UTC);
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")) {
                return Instant.parse(text).plusSeconds(end ? 1 : 0).atOffset(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            throw new OaiError("badArgument", "from or until is no date.");
        }
        throw new OaiError("badArgument", "from or until is no date.");
    }
}
