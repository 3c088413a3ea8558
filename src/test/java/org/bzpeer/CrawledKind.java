package org.bzpeer;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What pages have in common that differ by their subject alone: the route and its parameters with their chosen words. */
final class CrawledKind {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SLUG = Pattern.compile("(/(?:researchers|works|topics|institutions)/N)/[^/.]*-[^/.]*");

    /** What was typed, or where somebody came from: not chosen among a few. */
    private static final Set<String> FREE = Set.of("q", "next", "after");

    private static final Pattern CHOSEN = Pattern.compile("[a-zA-Z_-]{1,20}");

    private CrawledKind() {}

    /** Returns the kind of the page at a path, which may have a query. */
    static String of(String path) {
        String[] parts = path.split("\\?", 2);
        String route = SLUG.matcher(NUMBER.matcher(parts[0]).replaceAll("N")).replaceFirst("$1/S");
        return parts.length == 1
                ? route
                : route
                        + Arrays.stream(parts[1].split("&"))
                                .map(CrawledKind::parameter)
                                .sorted()
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String parameter(String parameter) {
        String[] parts = parameter.split("=", 2);
        boolean chosen = parts.length == 2
                && !FREE.contains(parts[0])
                && CHOSEN.matcher(parts[1]).matches();
        return chosen ? parameter : parts[0];
    }
}
