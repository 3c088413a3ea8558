package org.bzpeer.citation;

import java.util.List;

/**
 * References to one work or to those of a researcher.
 *
 * @param name the work's title or the researcher's name
 * @param path the record's page
 * @param parameters the filter and order of the list, as they stand behind an address, or empty
 * @param references HTML with nothing but emphasis in it
 * @param most how many are formatted at most
 * @param more whether the list has further works
 */
// Public, since templates are compiled only against public types.
public record CitePage(
        String name,
        String path,
        String parameters,
        boolean ofWork,
        Style style,
        List<Style> styles,
        List<String> references,
        int most,
        boolean more) {

    /** Returns the address of the same references in another style. */
    public String href(Style other) {
        return path + "/cite" + (parameters.isEmpty() ? "?" : parameters + "&") + "style=" + other.value();
    }
}
