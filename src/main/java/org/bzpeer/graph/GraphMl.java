package org.bzpeer.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bzpeer.graph.Picture.Tie;

/** A picture as GraphML, for the tools that people draw and count graphs with. */
final class GraphMl {

    private static final String[][] KEYS = {
        {"name", "node", "string"},
        {"kind", "node", "string"},
        {"href", "node", "string"},
        {"note", "node", "string"},
        {"tie", "edge", "string"},
        {"works", "edge", "int"},
        {"weight", "edge", "double"},
        {"why", "edge", "string"}
    };

    private final XMLStreamWriter xml;

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Picture picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new GraphMl(writer).write(picture);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Picture picture) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
        for (String[] key : KEYS) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key[0]);
            xml.writeAttribute("for", key[1]);
            xml.writeAttribute("attr.name", key[0]);
            xml.writeAttribute("attr.type", key[2]);
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("id", picture.centre().key().toString());
        xml.writeAttribute("edgedefault", "undirected");
        for (Node node : picture.nodes()) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", node.key().toString());
            data("name", node.name());
            data("kind", node.key().kind().noun());
            data("href", node.href() == null ? "" : node.href());
            data("note", node.note());
            xml.writeEndElement();
        }
        for (Tie tie : picture.ties()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", tie.hub().toString());
            xml.writeAttribute("target", tie.to().node().key().toString());
            data("tie", tie.to().tie());
            data("works", Integer.toString(tie.to().count()));
            data("weight", Double.toString(tie.to().weight()));
            data("why", tie.to().why().sentence());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void data(String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(printable(value));
            xml.writeEndElement();
        }
    }

    /** Leaves out what XML cannot hold. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
