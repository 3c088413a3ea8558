package org.bzpeer.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the public part of an ORCID record (version 3.0, JSON) says of its holder.
 *
 * @param orcid the iD that the answer is about, or empty where it does not say
 * @param names every public form of the name; empty where the holder shows none
 * @param links the websites that the holder lists
 */
record OrcidPerson(String orcid, List<String> names, List<String> links) {

    private static final Pattern PATH = Pattern.compile("/?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])(?:/.*)?");

    static OrcidPerson read(JsonNode person) {
        Matcher path = PATH.matcher(person.path("path").asString(""));
        JsonNode name = person.path("name");
        List<String> names = new ArrayList<>();
        names.add(value(name.path("credit-name")));
        names.add((value(name.path("given-names")) + " " + value(name.path("family-name"))).strip());
        person.path("other-names")
                .path("other-name")
                .forEach(other -> names.add(other.path("content").asString("")));
        List<String> links = new ArrayList<>();
        person.path("researcher-urls").path("researcher-url").forEach(link -> links.add(value(link.path("url"))));
        names.removeIf(String::isBlank);
        links.removeIf(String::isBlank);
        return new OrcidPerson(path.matches() ? path.group(1) : "", names, links);
    }

    private static String value(JsonNode node) {
        return node.path("value").asString("").strip();
    }
}
