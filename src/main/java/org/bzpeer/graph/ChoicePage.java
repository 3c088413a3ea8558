package org.bzpeer.graph;

import java.util.List;

/**
 * Whom a researcher is to be compared with.
 *
 * @param typed what was typed, may be empty
 * @param choices who can be meant, each with the address of the comparison
 * @param problem what is wrong with what was typed, or an empty string
 */
// Public, since templates are compiled only against public types.
public record ChoicePage(String name, String page, String graph, String typed, List<Choice> choices, String problem) {

    /** Somebody who can be meant. */
    public record Choice(Node node, String href) {}
}
