package org.bzpeer.imports;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.bzpeer.shared.Orcid;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the sources' services are asked for by identifiers. Their addresses are configuration: {@code bzpeer.services.*}. */
@Component
class Services {

    /** So many identifiers go into one question. */
    private static final int TOGETHER = 50;

    private static final String JSON = "application/json";

    private final ServiceClient client;
    private final Environment configuration;

    Services(ServiceClient client, Environment configuration) {
        this.client = client;
        this.configuration = configuration;
    }

    /**
     * Returns what a run reads when it asks the source's service for identifiers.
     *
     * @throws ImportRefused when the source has no service, or does not know such identifiers
     */
    ImportInput input(Source source, List<String> ids) {
        List<ServiceQuestion> questions =
                switch (source.origin()) {
                    case OPENALEX -> openAlex(ids);
                    case CROSSREF -> each(ids, "crossref", "https://api.crossref.org", "/works/", true);
                    case DATACITE -> each(ids, "datacite", "https://api.datacite.org", "/dois/", true);
                    case ORCID -> orcid(ids);
                    case ARXIV -> arxiv(ids);
                    case ROR -> each(ids, "ror", "https://api.ror.org", "/v2/organizations/", false);
                    case BIBTEX -> throw new ImportRefused("a BibTeX list is read from a file");
                };
        String asked = source.name() + " " + String.join(" ", ids);
        String sha256 = HexFormat.of().formatHex(ImportInput.digest().digest(asked.getBytes(StandardCharsets.UTF_8)));
        String name = asked.length() > 200 ? asked.substring(0, 200) + "…" : asked;
        return new ImportInput(
                source, name, sha256, null, () -> 0, cursor -> new AnswerStream(source, questions, client, cursor));
    }

    private List<ServiceQuestion> openAlex(List<String> ids) {
        String base = address("openalex", "https://api.openalex.org");
        List<ServiceQuestion> questions = new ArrayList<>();
        List<String> dois = new ArrayList<>();
        for (String id : ids) {
            String doi = WorkDraft.findDoi(id);
            if (doi != null) {
                dois.add(doi);
            } else if (id.matches("(?:https://openalex\\.org/)?A\\d+")) {
                questions.add(openAlexWorks(base, "author.id:" + id.substring(id.lastIndexOf('/') + 1)));
            } else if (Orcid.isValid(id)) {
                questions.add(openAlexWorks(base, "author.orcid:" + id));
            } else if (Ror.id(id) != null) {
                questions.add(openAlexWorks(base, "institutions.ror:" + Ror.id(id)));
            } else {
                throw new ImportRefused("OpenAlex is asked by author id, ORCID iD, ROR id or DOI, not by " + id);
            }
        }
        for (int i = 0; i < dois.size(); i += TOGETHER) {
            questions.add(openAlexWorks(
                    base, "doi:" + String.join("|", dois.subList(i, Math.min(dois.size(), i + TOGETHER)))));
        }
        return questions;
    }

    private ServiceQuestion openAlexWorks(String base, String filter) {
        return new ServiceQuestion(
                filter,
                JSON,
                cursor -> URI.create(base + "/works?filter=" + escaped(filter) + "&per-page=100&cursor="
                        + escaped(cursor == null ? "*" : cursor) + mailto("&")),
                ServiceQuestion::nextOfOpenAlex,
                answer -> null);
    }

    private List<ServiceQuestion> orcid(List<String> ids) {
        for (String id : ids) {
            if (!Orcid.isValid(id)) {
                throw new ImportRefused("this is no ORCID iD: " + id);
            }
        }
        String base = address("orcid", "https://pub.orcid.org");
        return ids.stream()
                .map(id -> ServiceQuestion.ofOnePage(id, JSON, URI.create(base + "/v3.0/" + id + "/record")))
                .toList();
    }

    /** {@code oai:SET} or {@code oai:SET:FROM} harvests; anything else is an arXiv id. */
    private List<ServiceQuestion> arxiv(List<String> ids) {
        List<ServiceQuestion> questions = new ArrayList<>();
        List<String> works = new ArrayList<>();
        for (String id : ids) {
            if (id.startsWith("oai:")) {
                questions.add(harvest(id.substring("oai:".length())));
            } else {
                works.add(id);
            }
        }
        String base = address("arxiv", "https://export.arxiv.org");
        for (int i = 0; i < works.size(); i += TOGETHER) {
            String list = String.join(",", works.subList(i, Math.min(works.size(), i + TOGETHER)));
            questions.add(ServiceQuestion.ofOnePage(
                    list,
                    "application/atom+xml",
                    URI.create(base + "/api/query?id_list=" + escaped(list) + "&max_results=" + TOGETHER)));
        }
        return questions;
    }

    private ServiceQuestion harvest(String what) {
        String base = address("arxiv-oai", "https://oaipmh.arxiv.org/oai");
        boolean dated = what.matches(".*:\\d{4}-\\d{2}-\\d{2}");
        String set = dated ? what.substring(0, what.length() - 11) : what;
        String from = dated ? "&from=" + what.substring(what.length() - 10) : "";
        return new ServiceQuestion(
                "oai:" + what,
                "text/xml",
                cursor -> URI.create(base + "?verb=ListRecords"
                        + (cursor == null
                                ? "&metadataPrefix=arXiv&set=" + escaped(set) + from
                                : "&resumptionToken=" + escaped(cursor))),
                ServiceQuestion::nextOfOai,
                ServiceQuestion::refusalOfOai);
    }

    private List<ServiceQuestion> each(List<String> ids, String service, String usual, String path, boolean dois) {
        String base = address(service, usual);
        List<ServiceQuestion> questions = new ArrayList<>();
        for (String id : ids) {
            String found = dois ? WorkDraft.findDoi(id) : Ror.id(id);
            if (found == null) {
                throw new ImportRefused("this is no " + (dois ? "DOI: " : "ROR id: ") + id);
            }
            String bare = dois ? found : found.substring(found.lastIndexOf('/') + 1);
            questions.add(ServiceQuestion.ofOnePage(bare, JSON, URI.create(base + path + escaped(bare) + mailto("?"))));
        }
        return questions;
    }

    private String mailto(String before) {
        String address = configuration.getProperty("bzpeer.services.mailto", "");
        return address.isEmpty() ? "" : before + "mailto=" + escaped(address);
    }

    private String address(String service, String usual) {
        return configuration.getProperty("bzpeer.services." + service, usual);
    }

    private static String escaped(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    /** Returns the names of the sources that can be asked by identifiers. */
    static String names() {
        return List.of(Origin.OPENALEX, Origin.CROSSREF, Origin.DATACITE, Origin.ORCID, Origin.ARXIV, Origin.ROR)
                .stream()
                .map(Origin::key)
                .collect(Collectors.joining(", "));
    }
}
