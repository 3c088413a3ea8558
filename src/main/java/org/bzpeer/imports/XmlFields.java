package org.bzpeer.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * XML from outside as a tree of objects: local names are keys, attributes too, an element that comes again makes a list,
 * and an element of text alone is that text. No document type is read, so no entity of anybody's making is either.
 */
final class XmlFields {

    static final int DEEPEST = 40;

    private static final String TEXT = "value";

    private XmlFields() {}

    static XMLEventReader reader(InputStream input) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Whoever reads records bounds them, and refuses the deep one alone; here it would end the whole input.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory.createXMLEventReader(input);
    }

    /** Tells whether an input begins like XML; it is read from its beginning afterwards. */
    static boolean begins(BufferedInputStream input) throws IOException {
        input.mark(64);
        byte[] begin = input.readNBytes(64);
        input.reset();
        for (byte sign : begin) {
            boolean before = sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || sign == 0 || sign < 0;
            if (!before) {
                return sign == '<';
            }
        }
        return false;
    }

    static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^.*Message: ", "");
        String line = Clean.clean(message);
        return "not XML: " + (line.length() > 160 ? line.substring(0, 160) + "…" : line);
    }

    /** @throws RecordRefused when the bytes are no XML, or hold a document type */
    static JsonNode tree(byte[] bytes, int length) throws RecordRefused {
        Deque<ObjectNode> open = new ArrayDeque<>();
        Deque<StringBuilder> texts = new ArrayDeque<>();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        open.push(root);
        texts.push(new StringBuilder());
        try {
            XMLEventReader events = reader(new ByteArrayInputStream(bytes, 0, length));
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                if (event.getEventType() == XMLEvent.DTD) {
                    throw new RecordRefused("not XML: a document type is not read");
                }
                if (event.isStartElement()) {
                    if (open.size() > DEEPEST) {
                        throw new RecordRefused("elements " + DEEPEST + " deep");
                    }
                    open.push(begin(event.asStartElement()));
                    texts.push(new StringBuilder());
                } else if (event.isCharacters()) {
                    texts.element().append(event.asCharacters().getData());
                } else if (event.isEndElement()) {
                    ObjectNode element = open.pop();
                    String text = texts.pop().toString();
                    add(open.element(), event.asEndElement().getName().getLocalPart(), finish(element, text));
                }
            }
        } catch (XMLStreamException e) {
            throw new RecordRefused(reason(e));
        }
        return root;
    }

    private static ObjectNode begin(StartElement start) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        start.getAttributes()
                .forEachRemaining(
                        (Attribute attribute) -> element.put(attribute.getName().getLocalPart(), attribute.getValue()));
        return element;
    }

    private static JsonNode finish(ObjectNode element, String text) {
        if (text.isBlank()) {
            return element;
        }
        if (element.isEmpty()) {
            return JsonNodeFactory.instance.stringNode(text);
        }
        return element.put(TEXT, text);
    }

    private static void add(ObjectNode parent, String name, JsonNode child) {
        JsonNode before = parent.get(name);
        if (before == null) {
            parent.set(name, child);
        } else if (before instanceof ArrayNode list) {
            list.add(child);
        } else {
            parent.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(child));
        }
    }
}
