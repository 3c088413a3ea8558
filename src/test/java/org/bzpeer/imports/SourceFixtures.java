package org.bzpeer.imports;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Small records in every format, about invented works by invented people. */
final class SourceFixtures {

    static final String OPENALEX_WORK = """
            {"id":"https://openalex.org/W7000000001","doi":"https://doi.org/10.5555/SHEEP.1","title":"Counting Sheep in Parallel",\
            "publication_date":"2023-05-04","type":"article","is_retracted":true,"updated_date":"2024-02-03T10:00:00",\
            "ids":{"pmid":"https://pubmed.ncbi.nlm.nih.gov/99000001"},\
            "primary_location":{"landing_page_url":"https://doi.org/10.5555/sheep.1","source":{"type":"journal","display_name":"Journal of Sheep"}},\
            "locations":[{"landing_page_url":"https://arxiv.org/abs/2301.70001v2"}],\
            "abstract_inverted_index":{"We":[0],"count":[1],"sheep":[2],"in":[3],"parallel":[4]},\
            "topics":[{"id":"https://openalex.org/T99001","display_name":"Sheep Studies"}],\
            "authorships":[{"raw_author_name":"Schaf, Sina","author":{"id":"https://openalex.org/A7000000001","display_name":"Sina Schaf",\
            "orcid":"https://orcid.org/0000-0002-1825-0097"},"institutions":[{"id":"https://openalex.org/I7001","display_name":"Meadow Lab",\
            "ror":"https://ror.org/03yrm5c26","country_code":"DE"}]},\
            {"raw_author_name":"Jörg Widder","author":{"id":"https://openalex.org/A7000000002","display_name":"Karla Kuh",\
            "orcid":"https://orcid.org/0000-0001-5109-3700"},"institutions":[]}]}""";

    static final String CROSSREF_WORK = """
            {"DOI":"10.5555/SHEEP.1","type":"journal-article","title":["Sheep &amp;amp; CO<sub>2</sub> in parallel"],\
            "abstract":"<jats:title>Abstract</jats:title><jats:p>We count <jats:italic>sheep</jats:italic>.</jats:p><jats:p>Twice.</jats:p>",\
            "author":[{"given":"Sina","family":"Schaf","ORCID":"http://orcid.org/0000-0002-1825-0097","affiliation":[{"name":"University of Meadows"}]},\
            {"name":"The Sheep Consortium"}],"issued":{"date-parts":[[2023,5]]},"deposited":{"date-time":"2024-01-01T00:00:00Z"},\
            "container-title":["Journal of Sheep"]}""";

    static final String DATACITE = """
            {"id":"10.5555/data","type":"dois","attributes":{"doi":"10.5555/data","titles":[{"title":"Sheep counts"}],\
            "creators":[{"name":"Schaf, Sina","givenName":"Sina","familyName":"Schaf","affiliation":["Meadow Lab"],\
            "nameIdentifiers":[{"nameIdentifier":"https://orcid.org/0000-0002-1825-0097"}]},{"name":":(unav)"}],\
            "types":{"resourceTypeGeneral":"Dataset"},"publicationYear":2022,"dates":null}}""";

    static final String ORCID_XML = """
            <record:record path="/0000-0002-1825-0097" xmlns:record="r" xmlns:common="c" xmlns:person="p" xmlns:pd="d" xmlns:activities="a" xmlns:work="w">
            <common:orcid-identifier><common:path>0000-0002-1825-0097</common:path></common:orcid-identifier>
            <person:person><person:name><pd:given-names>Sina</pd:given-names><pd:family-name>Schaf</pd:family-name></person:name></person:person>
            <activities:activities-summary><activities:works><activities:group><work:work-summary put-code="17">
            <common:last-modified-date>2024-01-02T00:00:00</common:last-modified-date>
            <work:title><common:title>Counting Sheep in Parallel</common:title></work:title>
            <common:external-ids><common:external-id><common:external-id-type>doi</common:external-id-type>
            <common:external-id-value>10.5555/sheep.1</common:external-id-value></common:external-id></common:external-ids>
            <work:type>journal-article</work:type>
            <common:publication-date><common:year>2023</common:year><common:month>05</common:month><common:day>04</common:day></common:publication-date>
            </work:work-summary></activities:group></activities:works></activities:activities-summary></record:record>""";

    static final String ORCID_JSON = """
            {"orcid-identifier":{"path":"0000-0002-1825-0097"},"person":{"name":{"given-names":{"value":"Sina"},"family-name":{"value":"Schaf"},\
            "credit-name":null}},"activities-summary":{"works":{"group":[{"work-summary":[{"put-code":17,"last-modified-date":{"value":1704153600000},\
            "title":{"title":{"value":"Counting Sheep in Parallel"}},"type":"journal-article","external-ids":{"external-id":[{"external-id-type":"doi",\
            "external-id-value":"10.5555/sheep.1","external-id-relationship":"self"}]},\
            "publication-date":{"year":{"value":"2023"},"month":{"value":"05"},"day":{"value":"04"}}}]}]}}}""";

    static final String ROR = """
            {"id":"https://ror.org/03yrm5c26","names":[{"types":["ror_display","label"],"value":"Meadow Lab"}],"status":"active",\
            "locations":[{"geonames_details":{"country_code":"DE"}}],"admin":{"last_modified":{"date":"2025-01-01"}}}
            {"id":"https://ror.org/00rcxh774","name":"Old Lab","status":"withdrawn","country":{"country_code":"DE"},\
            "relationships":[{"type":"Successor","id":"https://ror.org/03yrm5c26"}]}
            """;

    static final String BIBTEX = """
            @comment{nothing}
            @string{js = "Journal of Sheep"}
            @article{one, author = {van Schaf, Sina and J{\\"o}rg Widder and others}, title = {{\\"U}ber {Schafe}},
              journal = js, year = 2021, month = mar }
            @article{bad, author = {X Y}, title = {No year}}
            @misc{two, author = {Schaf, Sina}, title = {A preprint on sheep}, year = {2023}, eprint = {2301.70001}, archivePrefix = {arXiv}}
            """;

    static final String ATOM = """
            <?xml version='1.0' encoding='UTF-8'?><feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
            <id>x</id><entry><id>http://arxiv.org/abs/2301.70001v2</id><title>Counting Sheep in Parallel</title>
            <updated>2023-02-01T10:00:00Z</updated><published>2023-01-05T10:00:00Z</published><summary>We count.</summary>
            <category term="cs.DC" scheme="s"/><arxiv:primary_category term="cs.DC"/>
            <author><name>Sina Schaf</name><arxiv:affiliation>Meadow Lab</arxiv:affiliation></author></entry></feed>""";

    static final String OAI = """
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>oai:arXiv.org:2301.70002</identifier>
            <datestamp>2023-02-01</datestamp></header><metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2301.70002</id><created>2023-01-06</created>
            <authors><author><keyname>Schaf</keyname><forenames>Sina</forenames></author></authors><title>Sheep again</title>
            <categories>cs.DC</categories><comments>This paper has been withdrawn by the author</comments><abstract>Again.</abstract></arXiv></metadata></record>
            <record><header status="deleted"><identifier>oai:arXiv.org:2301.70009</identifier><datestamp>2023-02-01</datestamp></header></record>
            <resumptionToken>abc|1</resumptionToken></ListRecords></OAI-PMH>""";

    private SourceFixtures() {}

    /**
     * Returns an article of Crossref's.
     *
     * @param more further fields, each with a comma behind it
     * @param authors given names first, separated by semicolons
     */
    static String crossref(String doi, String title, String more, String authors) {
        return """
                {%s"DOI":"10.5555/%s","type":"journal-article","title":["%s"],"author":[%s],\
                "issued":{"date-parts":[[2023,5]]},"deposited":{"date-time":"2024-01-01T00:00:00Z"},\
                "container-title":["Journal of Sheep"]}
                """.formatted(more, doi, title, each(authors, "{\"given\":\"%s\",\"family\":\"%s\"}"));
    }

    /** Returns a work of OpenAlex's that has a DOI and an arXiv id. */
    static String openAlex(String id, String doi, String arxiv, String title, String authors) {
        return """
                {"id":"https://openalex.org/%s","doi":"https://doi.org/10.5555/%s","title":"%s","type":"article",\
                "publication_date":"2023-05-04","updated_date":"2024-02-03T10:00:00",\
                "locations":[{"landing_page_url":"https://arxiv.org/abs/%s"}],"authorships":[%s]}
                """.formatted(id, doi, title, arxiv, each(authors, "{\"raw_author_name\":\"%s %s\"}"));
    }

    private static String each(String authors, String form) {
        return Arrays.stream(authors.split(";"))
                .map(String::strip)
                .map(name -> form.formatted(
                        name.substring(0, name.lastIndexOf(' ')), name.substring(name.lastIndexOf(' ') + 1)))
                .collect(Collectors.joining(","));
    }
}
