package org.bzpeer.harvest;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bzpeer.citation.CitedName;
import org.bzpeer.citation.CitedWork;
import org.bzpeer.platform.Web;

/** Writes one answer of OAI-PMH. */
final class OaiXml {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Web web;

    /** @param arguments what the request element repeats; none after a wrong verb or argument, as the protocol asks */
    OaiXml(Web web, Map<String, String> arguments) throws XMLStreamException {
        this.web = web;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OAI-PMH");
        xml.writeDefaultNamespace(OAI);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("xsi", XSI, "schemaLocation", OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
        element("responseDate", moment(OffsetDateTime.now(ZoneOffset.UTC)));
        xml.writeStartElement("request");
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            xml.writeAttribute(argument.getKey(), clean(argument.getValue()));
        }
        xml.writeCharacters(web.url("/oai"));
        xml.writeEndElement();
    }

    void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    void error(OaiError error) throws XMLStreamException {
        xml.writeStartElement("error");
        xml.writeAttribute("code", error.code());
        xml.writeCharacters(String.valueOf(error.getMessage()));
        xml.writeEndElement();
    }

    void token(String token, int cursor) throws XMLStreamException {
        xml.writeStartElement("resumptionToken");
        xml.writeAttribute("cursor", String.valueOf(cursor));
        xml.writeCharacters(token);
        xml.writeEndElement();
    }

    void header(String identifier, OffsetDateTime changedAt, boolean deleted) throws XMLStreamException {
        xml.writeStartElement("header");
        if (deleted) {
            xml.writeAttribute("status", "deleted");
        }
        element("identifier", identifier);
        element("datestamp", moment(changedAt));
        xml.writeEndElement();
    }

    /** Dublin Core, unqualified. */
    void metadata(CitedWork work) throws XMLStreamException {
        xml.writeStartElement("metadata");
        xml.writeStartElement("oai_dc", "dc", OAI_DC);
        xml.writeNamespace("oai_dc", OAI_DC);
        xml.writeNamespace("dc", DC);
        // Declared once more: harvesters take this element out of its answer.
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("xsi", XSI, "schemaLocation", OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        dc("title", work.title());
        for (CitedName name : work.authors()) {
            dc(
                    "creator",
                    name.family().isEmpty()
                            ? name.name()
                            : name.family() + ", " + name.given()
                                    + (name.suffix().isEmpty() ? "" : ", " + name.suffix()));
        }
        for (CitedWork.Topic topic : work.topics()) {
            dc("subject", topic.name());
        }
        dc(
                "date",
                work.monthOnly()
                        ? work.published().toString().substring(0, 7)
                        : work.published().toString());
        dc("type", work.type());
        dc("identifier", web.url("/works/" + work.id()));
        if (work.doiUrl() != null) {
            dc("identifier", work.doiUrl());
        }
        if (work.arxivUrl() != null) {
            dc("identifier", work.arxivUrl());
        }
        if (work.venue() != null) {
            dc("source", work.venue());
        }
        if (work.license() != null) {
            dc("rights", work.license());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    String finish() throws XMLStreamException {
        xml.writeEndDocument();
        return text.append('\n').toString();
    }

    static String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    private void dc(String name, String value) throws XMLStreamException {
        xml.writeStartElement("dc", name, DC);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for most control characters. */
    private static String clean(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000
                        || c == '\t'
                        || c == '\n')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
