package org.bzpeer.harvest;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.bzpeer.citation.CitedWork;
import org.bzpeer.citation.CitedWorks;
import org.bzpeer.harvest.OaiRecords.Stamp;
import org.bzpeer.platform.Cursors;
import org.bzpeer.platform.Web;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * OAI-PMH 2.0 over the works. A work changes when its record or a name on it does; it counts as deleted when it has become
 * one with another work, and nothing else takes a work out of the catalogue. Resumption tokens hold their whole query, signed: the site keeps nothing between two
 * requests, and a token never runs out.
 */
@Component
class Oai {

    private static final int PIECE = 100;

    private final OaiRecords records;
    private final CitedWorks works;
    private final Cursors cursors;
    private final Web web;
    private final String contact;

    Oai(OaiRecords records, CitedWorks works, Cursors cursors, Web web, @Value("${bzpeer.mail-from:}") String contact) {
        this.records = records;
        this.works = works;
        this.cursors = cursors;
        this.web = web;
        this.contact = contact.isBlank() ? "bzpeer@" + web.host() : contact;
    }

    String answer(MultiValueMap<String, String> parameters) throws XMLStreamException {
        OaiQuery query;
        try {
            query = OaiQuery.of(parameters);
        } catch (OaiError e) {
            return error(Map.of(), e);
        }
        try {
            OaiXml xml = new OaiXml(web, query.arguments());
            switch (query.verb()) {
                case "Identify" -> identify(xml);
                case "ListMetadataFormats" -> formats(xml, query);
                case "ListSets" -> throw new OaiError("noSetHierarchy", "This repository has no sets.");
                case "GetRecord" -> record(xml, query);
                default -> list(xml, query);
            }
            return xml.finish();
        } catch (OaiError e) {
            return error(e.code().equals("badArgument") ? Map.of() : query.arguments(), e);
        }
    }

    private String error(Map<String, String> arguments, OaiError error) throws XMLStreamException {
        OaiXml xml = new OaiXml(web, arguments);
        xml.error(error);
        return xml.finish();
    }

    private void identify(OaiXml xml) throws XMLStreamException {
        xml.start("Identify");
        xml.element("repositoryName", "BZPEER at " + web.host());
        xml.element("baseURL", web.url("/oai"));
        xml.element("protocolVersion", "2.0");
        xml.element("adminEmail", contact);
        xml.element("earliestDatestamp", OaiXml.moment(records.earliest()));
        xml.element("deletedRecord", "persistent");
        xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        xml.end();
    }

    private void formats(OaiXml xml, OaiQuery query) throws XMLStreamException {
        String identifier = query.arguments().get("identifier");
        if (identifier != null) {
            stamp(identifier);
        }
        xml.start("ListMetadataFormats");
        xml.start("metadataFormat");
        xml.element("metadataPrefix", OaiQuery.PREFIX);
        xml.element("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        xml.element("metadataNamespace", "http://www.openarchives.org/OAI/2.0/oai_dc/");
        xml.end();
        xml.end();
    }

    private void record(OaiXml xml, OaiQuery query) throws XMLStreamException {
        Stamp stamp = stamp(query.arguments().getOrDefault("identifier", ""));
        xml.start("GetRecord");
        write(xml, List.of(stamp), true);
        xml.end();
    }

    private void list(OaiXml xml, OaiQuery asked) throws XMLStreamException {
        OaiQuery query = asked;
        Stamp after = null;
        int cursor = 0;
        if (asked.token() != null) {
            String[] parts = opened(asked.verb(), asked.token()).split("\\|", -1);
            Map<String, String> arguments = new TreeMap<>();
            if (!parts[3].isEmpty()) {
                arguments.put("from", parts[3]);
            }
            if (!parts[4].isEmpty()) {
                arguments.put("until", parts[4]);
            }
            query = new OaiQuery(asked.verb(), arguments);
            after = new Stamp(Long.parseLong(parts[1]), OffsetDateTime.parse(parts[0]), false);
            cursor = Integer.parseInt(parts[2]);
        }
        List<Stamp> found = records.list(query.span(), after, PIECE + 1);
        if (found.isEmpty()) {
            throw new OaiError("noRecordsMatch", "Nothing has changed in this time.");
        }
        boolean more = found.size() > PIECE;
        List<Stamp> shown = more ? found.subList(0, PIECE) : found;
        xml.start(query.verb());
        write(xml, shown, query.verb().equals("ListRecords"));
        if (more || asked.token() != null) {
            xml.token(more ? closed(query, shown.getLast(), cursor + PIECE) : "", cursor);
        }
        xml.end();
    }

    private void write(OaiXml xml, List<Stamp> stamps, boolean withMetadata) throws XMLStreamException {
        Map<Long, CitedWork> byId = withMetadata
                ? works.of(stamps.stream().map(Stamp::id).toList()).stream()
                        .collect(Collectors.toMap(CitedWork::id, Function.identity()))
                : Map.of();
        for (Stamp stamp : stamps) {
            String identifier = "oai:" + web.host() + ":work/" + stamp.id();
            CitedWork work = byId.get(stamp.id());
            if (!withMetadata) {
                xml.header(identifier, stamp.changedAt(), stamp.deleted());
            } else if (work != null || stamp.deleted()) {
                xml.start("record");
                xml.header(identifier, stamp.changedAt(), stamp.deleted());
                if (work != null) {
                    xml.metadata(work);
                }
                xml.end();
            }
        }
    }

    private Stamp stamp(String identifier) {
        String own = "oai:" + web.host() + ":work/";
        String number = identifier.startsWith(own) ? identifier.substring(own.length()) : "";
        if (!number.matches("[1-9][0-9]{0,17}")) {
            throw new OaiError("idDoesNotExist", "There is no such identifier here.");
        }
        return records.find(Long.parseLong(number))
                .orElseThrow(() -> new OaiError("idDoesNotExist", "There is no such identifier here."));
    }

    private String closed(OaiQuery query, Stamp last, int cursor) {
        return cursors.seal(
                "oai " + query.verb(),
                String.join(
                        "|",
                        last.changedAt().toString(),
                        String.valueOf(last.id()),
                        String.valueOf(cursor),
                        query.arguments().getOrDefault("from", ""),
                        query.arguments().getOrDefault("until", "")));
    }

    private String opened(String verb, String token) {
        try {
            return cursors.open("oai " + verb, token).orElseThrow(Oai::badToken);
        } catch (DateTimeException e) {
            throw badToken();
        }
    }

    private static OaiError badToken() {
        return new OaiError("badResumptionToken", "This token was not given out for this verb.");
    }
}
