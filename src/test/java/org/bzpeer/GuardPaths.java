package org.bzpeer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What stands in an address in place of each variable of its route. A route about something new gets a line here. */
final class GuardPaths {

    private static final String TOKEN = "no-such-token-as-this-one";

    /** What the first id of a route names; the first pattern that fits counts. */
    private static final Map<String, String> SUBJECTS = new LinkedHashMap<>();

    static {
        SUBJECTS.put("/admin/accounts/.*", "account visitor");
        SUBJECTS.put("/curation/abuse/.*", "abuse");
        SUBJECTS.put("/curation/claims/.*", "claim visitor");
        SUBJECTS.put("/curation/reports/.*", "report");
        SUBJECTS.put("/curation/unlistings/.*", "unlisting");
        SUBJECTS.put("/(curation|desk/\\{own})/corrections/.*", "correction");
        SUBJECTS.put("/claims/.*", "claim owner");
        SUBJECTS.put("/requests/\\{id}/(end|messages|block|report)", "conversation");
        SUBJECTS.put("/requests/.*", "request other");
        SUBJECTS.put("(/api/v1)?/works/.*", "work");
        SUBJECTS.put("(/api/v1)?/topics/.*", "topic");
        SUBJECTS.put("(/api/v1)?/institutions/.*", "institution");
        SUBJECTS.put("/settings/passkeys/.*", "passkey");
        SUBJECTS.put("/dev/mail/.*", "mail");
    }

    private GuardPaths() {}

    /** Returns an address of the route; what it is about is the owner's, or a secret that nobody has. */
    static String of(String route, UnaryOperator<String> ids) {
        String path = route.substring(route.indexOf(' ') + 1);
        String main = ids.apply(subject(path));
        if (path.matches("/report|/unlist|/unlist/own")) {
            return path + "?researcher=" + main;
        }
        if (path.matches(".*/corrections/(merge|works).*")) {
            path += "?keep=%1$s&record=%1$s&gone=%2$s&works=%3$s"
                    .formatted(ids.apply("record owner"), ids.apply("coauthor"), ids.apply("work"));
        }
        return path.replace("/{*rest}", "/none")
                .replace("/arxiv/{*id}", "/arxiv/4701.00001")
                .replace("/doi/{*doi}", "/doi/10.1000/none")
                .replace("{id}", main)
                .replace("{authorId}", main)
                .replace("{own}", ids.apply("record owner"))
                .replace("{coauthor}", ids.apply("coauthor"))
                .replace("{slug}", ids.apply("slug"))
                .replace("{orcid}", "0000-0002-1825-0097")
                .replace("{name}", "site")
                .replace("{format}", "json")
                .replace("{shard}", "1")
                .replace("{other}", ids.apply("coauthor"))
                .replace("{kind}", "statement")
                .replace("{proof}", ids.apply("proof owner"))
                .replace("{handle}", ids.apply("session"))
                .replace("{account}", ids.apply("blocked account"))
                .replace("{who}", "curator")
                .replace("{token}", TOKEN)
                .replace("{secret}", TOKEN);
    }

    private static String subject(String path) {
        return SUBJECTS.entrySet().stream()
                .filter(subject -> path.matches(subject.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("record owner");
    }
}
