package org.bzpeer;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, its schema read once. */
public final class HtmlChecker {

    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
    private final List<String> faults = new ArrayList<>();
    private int pages;

    public HtmlChecker() throws Exception {
        checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Faults("the schema", ""));
    }

    /** Reads a page, or a piece of one that a script puts into its place; what is wrong with it is kept with its name. */
    public void check(String name, String text) throws Exception {
        String html = text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype") || text.contains("<html")
                ? text
                : "<!DOCTYPE html><html lang=\"en\"><title>A piece</title><body><h1>A piece</h1><h2>Of a page</h2>\n"
                        + text;
        pages++;
        checker.setUpValidatorAndParsers(new Faults(name, html), false, false);
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId("https://people.example.org/");
        checker.checkHtmlInputSource(source);
    }

    public List<String> faults() {
        return faults;
    }

    public int pages() {
        return pages;
    }

    private final class Faults implements ErrorHandler {

        private final String name;
        private final List<String> lines;

        Faults(String name, String html) {
            this.name = name;
            this.lines = html.lines().toList();
        }

        /** The checker warns of what is valid; of that, only the slash in which Spring's tokens end is left alone. */
        @Override
        public void warning(SAXParseException fault) {
            if (!String.valueOf(fault.getMessage()).startsWith("Trailing slash on void elements")) {
                error(fault);
            }
        }

        @Override
        public void error(SAXParseException fault) {
            int line = fault.getLineNumber() - 1;
            String text = line >= 0 && line < lines.size() ? lines.get(line).strip() : "";
            int from = Math.max(0, Math.min(text.length(), fault.getColumnNumber() - 200));
            faults.add(name + ": " + fault.getMessage() + " in "
                    + text.substring(from, Math.min(text.length(), from + 240)));
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            error(fault);
        }
    }
}
