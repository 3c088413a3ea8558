package org.bzpeer.collaboration;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The form of a request.
 *
 * @param name the researcher who is asked
 * @param openRequests how many requests of the sender are open
 * @param groups what to pick a context from
 */
// Public, since templates are compiled only against public types.
public record AskPage(CollaborationPanel panel, String name, int openRequests, List<Group> groups) {

    /** The contexts of one kind. */
    public record Group(ContextKind kind, List<Context> contexts) {}

    static AskPage of(Doors.Facts facts, long viewer, List<Context> contexts) {
        List<Group> groups = Arrays.stream(ContextKind.values())
                .map(kind -> new Group(
                        kind, contexts.stream().filter(c -> c.kind() == kind).toList()))
                .filter(group -> !group.contexts().isEmpty())
                .toList();
        CollaborationPanel panel = new CollaborationPanel(
                facts.authorId(), facts.path(), facts.door(viewer), null, facts.offer(), facts.level(), facts.alive());
        return new AskPage(panel, facts.name(), facts.openRequests(), groups);
    }

    /** Returns the intents that the owner welcomes. */
    public List<Intent> intents() {
        return panel.offer() == null
                ? List.of()
                : Objects.requireNonNull(panel.offer()).intents();
    }
}
