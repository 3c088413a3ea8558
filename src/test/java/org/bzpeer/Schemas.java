package org.bzpeer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds XML to its schema: Atom and OAI-PMH by Jing, sitemaps by the schemas of sitemaps.org, which come with a library. */
public final class Schemas {

    private static final String SITEMAPS = "/com/redfin/sitemapgenerator/";

    private Schemas() {}

    /** Asserts that a document is one that the schema of this name describes: {@code atom} or {@code oai-pmh}. */
    public static void assertValid(String schema, byte[] document) throws Exception {
        Faults faults = new Faults();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, faults);
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        String address = String.valueOf(Schemas.class.getResource("/schemas/" + schema + ".rnc"));
        assertThat(driver.loadSchema(new InputSource(address))).as(schema).isTrue();
        driver.validate(new InputSource(new ByteArrayInputStream(document)));
        assertThat(faults.found).isEmpty();
    }

    /** Asserts that a document is a sitemap, or an index of sitemaps. */
    public static void assertSitemap(byte[] document, boolean index) throws Exception {
        Faults faults = new Faults();
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Schemas.class.getResource(SITEMAPS + (index ? "siteindex.xsd" : "sitemap.xsd")))
                .newValidator();
        validator.setErrorHandler(faults);
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        assertThat(faults.found).isEmpty();
    }

    private static final class Faults implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException fault) {
            error(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            found.add(fault.getLineNumber() + ":" + fault.getColumnNumber() + " " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            error(fault);
        }
    }
}
