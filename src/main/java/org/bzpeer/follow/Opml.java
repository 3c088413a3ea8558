package org.bzpeer.follow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bzpeer.follow.Follows.Followed;
import org.bzpeer.platform.Web;
import org.springframework.stereotype.Component;

/** Writes what somebody follows as OPML 2.0, the list that feed readers exchange: one Atom feed a line. */
@Component
class Opml {

    private final Web web;

    Opml(Web web) {
        this.web = web;
    }

    byte[] of(List<Followed> follows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Followed on BZPEER");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            for (Followed followed : follows) {
                outline(xml, followed);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void outline(XMLStreamWriter xml, Followed followed) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", followed.name());
        xml.writeAttribute("title", followed.name());
        xml.writeAttribute("xmlUrl", web.url(AtomFeeds.encoded(followed.path() + ".atom")));
        xml.writeAttribute("htmlUrl", web.url(AtomFeeds.encoded(followed.path())));
    }
}
