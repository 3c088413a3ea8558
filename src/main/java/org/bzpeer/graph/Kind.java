package org.bzpeer.graph;

import java.util.Locale;

/** What stands in the graph, and how many of it around one node. */
// Public, since templates are compiled only against public types.
public enum Kind {
    PERSON("person", "People", 8, "M0-5A5 5 0 1 1 0 5 5 5 0 1 1 0-5Z"),
    WORK("work", "Works", 6, "M-4.5-5.5H4.5V5.5H-4.5Z"),
    TOPIC("topic", "Topics", 4, "M0-6.5 6.5 0 0 6.5-6.5 0Z"),
    INSTITUTION("institution", "Institutions", 4, "M0-6 6.5 5.5H-6.5Z");

    private final String noun;
    private final String heading;
    private final int shown;
    private final String sign;

    Kind(String noun, String heading, int shown, String sign) {
        this.noun = noun;
        this.heading = heading;
        this.shown = shown;
        this.sign = sign;
    }

    /** Returns the letter that a node's key begins with. */
    char letter() {
        return noun.charAt(0);
    }

    /** Returns what one of them is called: person, work, topic, institution. */
    public String noun() {
        return noun;
    }

    public String heading() {
        return heading;
    }

    /** Returns what an address calls them: people, works, topics, institutions. */
    public String plural() {
        return heading.toLowerCase(Locale.ROOT);
    }

    /** Returns how many of them are shown around one node, at most. */
    int shown() {
        return shown;
    }

    /** Returns the outline of the sign that marks them in a drawing, around 0,0; each kind has a form of its own. */
    public String sign() {
        return sign;
    }
}
