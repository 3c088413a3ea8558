package org.bzpeer.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bzpeer.identity.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * ORCID's records, version 3.0, as XML or JSON: the works that their holders list. Both forms have the same names; in
 * JSON values stand in objects of their own.
 */
@Component
class OrcidRecord implements Source {

    private static final Pattern PATH = Pattern.compile("/?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])(?:/.*)?");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("preprint", "preprint"),
            Map.entry("working-paper", "preprint"),
            Map.entry("book", "book"),
            Map.entry("edited-book", "book"),
            Map.entry("book-chapter", "chapter"),
            Map.entry("data-set", "dataset"),
            Map.entry("software", "software"),
            Map.entry("report", "report"),
            Map.entry("dissertation-thesis", "thesis"),
            Map.entry("dissertation", "thesis"),
            Map.entry("journal-article", "article"),
            Map.entry("conference-paper", "article"),
            Map.entry("review-article", "review"));

    @Override
    public Origin origin() {
        return Origin.ORCID;
    }

    @Override
    public String name() {
        return "orcid";
    }

    @Override
    public String reads() {
        return "records 3.0, XML or JSON";
    }

    @Override
    public RecordStream open(InputStream input) throws IOException {
        BufferedInputStream begin = new BufferedInputStream(input, 1 << 16);
        return XmlFields.begins(begin) ? new XmlStream(begin, Set.of("record", "work")) : JsonStream.open(begin);
    }

    @Override
    public List<Item> parse(byte[] bytes, int length) throws RecordRefused {
        boolean xml = length > 0 && bytes[0] == '<';
        JsonNode json = xml ? XmlFields.tree(bytes, length) : JsonFields.object(bytes, length);
        JsonNode work = json.path("work");
        JsonNode record = json.path("record").isObject() ? json.path("record") : json;
        String orcid = holder(work.isObject() ? work : record);
        if (orcid == null) {
            throw new RecordRefused("no ORCID iD of the record's holder");
        }
        List<Item> items = new ArrayList<>();
        if (work.isObject() || record.has("put-code")) {
            items.add(item(orcid, "", work.isObject() ? work : record));
            return items;
        }
        String name = name(record.path("person").path("name"));
        JsonNode works = record.path("activities-summary").path("works");
        for (JsonNode group : ArxivAnswer.elements(works.path("group"))) {
            List<JsonNode> summaries = ArxivAnswer.elements(group.path("work-summary"));
            if (!summaries.isEmpty()
                    && value(summaries.getFirst().path("publication-date").path("year")) != null) {
                items.add(item(orcid, name, summaries.getFirst()));
            }
        }
        return items;
    }

    private static @Nullable String holder(JsonNode record) {
        String path = value(record.path("orcid-identifier").path("path"));
        Matcher found = PATH.matcher(path == null ? Objects.requireNonNullElse(value(record.path("path")), "") : path);
        return found.matches() ? WorkDraft.findOrcid(found.group(1)) : null;
    }

    private static String name(JsonNode name) {
        String credit = value(name.path("credit-name"));
        if (credit != null) {
            return Clean.clean(credit);
        }
        String given = Objects.requireNonNullElse(value(name.path("given-names")), "");
        return Clean.clean(given + " " + Objects.requireNonNullElse(value(name.path("family-name")), ""));
    }

    private static ImportedWork item(String orcid, String holder, JsonNode work) throws RecordRefused {
        String code = value(work.path("put-code"));
        if (code == null) {
            throw new RecordRefused("a work without put-code");
        }
        WorkDraft draft = new WorkDraft(Origin.ORCID, orcid + "/" + code);
        draft.title(MarkedText.toText(value(work.path("title").path("title"))));
        String type = Objects.requireNonNullElse(value(work.path("type")), "");
        draft.kind = KINDS.getOrDefault(type.toLowerCase(Locale.ROOT).replace('_', '-'), "other");
        draft.venue(value(work.path("journal-title")));
        draft.abstractText(MarkedText.toText(value(work.path("short-description"))));
        draft.published(published(work.path("publication-date")));
        draft.recordedOn(modified(value(work.path("last-modified-date"))));
        for (JsonNode id : ArxivAnswer.elements(work.path("external-ids").path("external-id"))) {
            String relation = Objects.requireNonNullElse(value(id.path("external-id-relationship")), "self");
            if (!relation.equalsIgnoreCase("self")) {
                continue;
            }
            String text = value(id.path("external-id-value"));
            switch (Objects.requireNonNullElse(value(id.path("external-id-type")), "")) {
                case "doi" -> draft.doi(text);
                case "arxiv" -> draft.arxiv(text);
                case "pmid" -> draft.pmid(text);
                default -> {}
            }
        }
        addAuthors(draft, orcid, holder, work);
        return draft.work();
    }

    /** A summary names nobody but the holder; of the full list, the holder's place is told by the iD. */
    private static void addAuthors(WorkDraft draft, String orcid, String holder, JsonNode work) throws RecordRefused {
        boolean any = false;
        for (JsonNode contributor :
                ArxivAnswer.elements(work.path("contributors").path("contributor"))) {
            String name = Clean.clean(Objects.requireNonNullElse(value(contributor.path("credit-name")), ""));
            String role = Objects.requireNonNullElse(
                    value(contributor.path("contributor-attributes").path("contributor-role")), "author");
            if (!name.isEmpty() && role.toLowerCase(Locale.ROOT).contains("author")) {
                draft.author(
                        PersonName.of(name),
                        "",
                        null,
                        value(contributor.path("contributor-orcid").path("path")),
                        null,
                        null);
                any = true;
            }
        }
        if (!any && !holder.isEmpty()) {
            draft.author(PersonName.of(holder), "", null, orcid, null, null);
        }
    }

    private static @Nullable PartialDate published(JsonNode date) throws RecordRefused {
        String year = value(date.path("year"));
        return year == null
                ? null
                : PartialDate.of(number(year), number(value(date.path("month"))), number(value(date.path("day"))));
    }

    private static int number(@Nullable String text) throws RecordRefused {
        if (text == null || text.isBlank()) {
            return 0;
        }
        if (!text.strip().matches("\\d{1,4}")) {
            throw new RecordRefused("the date makes no sense: " + JsonFields.quote(text));
        }
        return Integer.parseInt(text.strip());
    }

    /** A moment in ISO form, in JSON as milliseconds. */
    private static @Nullable LocalDate modified(@Nullable String text) {
        try {
            return text != null && text.matches("\\d{9,14}")
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate()
                    : PartialDate.dayOf(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String value(JsonNode node) {
        String text = node.isObject() ? JsonFields.text(node, "value") : JsonFields.text(node);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
