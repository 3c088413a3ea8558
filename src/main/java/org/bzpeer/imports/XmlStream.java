package org.bzpeer.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/** Elements of an XML document, read one at a time; each becomes a small document of its own. */
final class XmlStream extends HeldRecords {

    private final XMLEventReader events;
    private final Set<String> wanted;

    /** @param wanted the local names of the elements that are records */
    XmlStream(InputStream input, Set<String> wanted) throws IOException {
        this.wanted = wanted;
        try {
            this.events = XmlFields.reader(input);
        } catch (XMLStreamException e) {
            throw new IOException(XmlFields.reason(e), e);
        }
    }

    @Override
    public boolean next() throws IOException {
        problem = null;
        try {
            while (events.hasNext()) {
                XMLEvent event = events.peek();
                if (event.isStartElement()
                        && wanted.contains(event.asStartElement().getName().getLocalPart())) {
                    number++;
                    copyElement();
                    return true;
                }
                events.nextEvent();
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(XmlFields.reason(e), e);
        }
    }

    /** Of an element that is too long only the beginning is kept, and it is refused. */
    private void copyElement() throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XMLOutputFactory factory = XMLOutputFactory.newFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        XMLEventWriter writer = factory.createXMLEventWriter(out, StandardCharsets.UTF_8.name());
        int depth = 0;
        do {
            XMLEvent event = events.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            if (depth > XmlFields.DEEPEST) {
                problem = "elements " + XmlFields.DEEPEST + " deep";
            }
            if (out.size() > LineReader.LONGEST_LINE) {
                problem = "the record is longer than " + (LineReader.LONGEST_LINE >> 20) + " MB";
            }
            if (problem == null) {
                writer.add(event);
            }
        } while (depth > 0);
        writer.flush();
        current = out.toByteArray();
    }
}
