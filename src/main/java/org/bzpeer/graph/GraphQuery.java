package org.bzpeer.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bzpeer.platform.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * What of the graph is asked for; all of it stands in the address.
 *
 * @param from the first year, or null
 * @param to the last year, or null
 * @param open the nodes whose neighbours are shown as well, in the order in which they were opened
 */
record GraphQuery(
        Set<Kind> kinds, @Nullable Integer from, @Nullable Integer to, List<NodeKey> open) {

    /** So many nodes are open at once, at most: that bounds what a picture costs, and what can be read in it. */
    static final int MOST_OPEN = 5;

    static final GraphQuery ALL = new GraphQuery(EnumSet.allOf(Kind.class), null, null, List.of());

    /**
     * Reads the parameters of the address; empty ones, as a form sends them, count as missing.
     *
     * @throws BadRequest when one of them makes no sense
     */
    static GraphQuery of(
            @Nullable Collection<String> kind, @Nullable String from, @Nullable String to, @Nullable String open) {
        Integer first = year(from);
        Integer last = year(to);
        if (first != null && last != null && first > last) {
            Integer later = first;
            first = last;
            last = later;
        }
        return new GraphQuery(kinds(kind), first, last, open(open));
    }

    boolean shows(Kind kind) {
        return kinds.contains(kind);
    }

    boolean hasYears() {
        return from != null || to != null;
    }

    LocalDate firstDay() {
        return LocalDate.of(from == null ? 1 : from, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(to == null ? 9999 : to, 12, 31);
    }

    /** Returns the years in words, or an empty string where all are meant. */
    String years() {
        if (from == null) {
            return to == null ? "" : "until " + to;
        }
        return to == null ? "since " + from : from.equals(to) ? "in " + from : "from " + from + " to " + to;
    }

    /** Returns the same picture with one node more open; the one that was opened first is closed when there are too many. */
    GraphQuery opening(NodeKey key) {
        List<NodeKey> more = new ArrayList<>(open);
        more.remove(key);
        more.add(key);
        return new GraphQuery(kinds, from, to, more.size() > MOST_OPEN ? more.subList(1, more.size()) : more);
    }

    GraphQuery closing(NodeKey key) {
        return new GraphQuery(
                kinds, from, to, open.stream().filter(k -> !k.equals(key)).toList());
    }

    /** Returns the part of an address behind its path, empty for the whole picture. */
    String suffix() {
        List<String> parts = new ArrayList<>();
        if (kinds.size() < Kind.values().length) {
            kinds.forEach(kind -> parts.add("kind=" + kind.plural()));
        }
        if (from != null) {
            parts.add("from=" + from);
        }
        if (to != null) {
            parts.add("to=" + to);
        }
        if (!open.isEmpty()) {
            parts.add("open=" + String.join(".", openKeys()));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    List<String> openKeys() {
        return open.stream().map(NodeKey::toString).toList();
    }

    private static Set<Kind> kinds(@Nullable Collection<String> names) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : names == null ? List.<String>of() : names) {
            if (!name.isEmpty()) {
                kinds.add(kind(name));
            }
        }
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    private static Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.plural().equals(name)) {
                return kind;
            }
        }
        throw new BadRequest(
                "The graph shows people, works, topics and institutions; this address asks for another kind.");
    }

    private static @Nullable Integer year(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.strip().matches("[1-9][0-9]{3}")) {
            throw new BadRequest(
                    "A year is written with four digits, such as 2022; this address asks for another one.");
        }
        return Integer.valueOf(value.strip());
    }

    private static List<NodeKey> open(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return List.of();
        }
        String[] keys = value.split("\\.", MOST_OPEN + 2);
        if (keys.length > MOST_OPEN) {
            throw new BadRequest("At most " + MOST_OPEN + " nodes can be open at once.");
        }
        Set<NodeKey> open = new LinkedHashSet<>();
        for (String key : keys) {
            open.add(NodeKey.parse(key));
        }
        return List.copyOf(open);
    }
}
