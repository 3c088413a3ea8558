package org.bzpeer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route that a controller of the site answers, as "METHOD pattern", and those that filters answer. A pattern that
 * names alternatives counts as one route for each.
 */
final class Routes {

    /** Answered before any controller is asked. */
    private static final List<String> OF_FILTERS = List.of(
            "POST /login",
            "POST /logout",
            "POST /login/webauthn",
            "POST /webauthn/authenticate/options",
            "GET /livez",
            "GET /readyz",
            "GET /actuator/health",
            "GET /actuator/env",
            "GET /favicon.svg");

    private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([\\w|]+)}");

    private Routes() {}

    /** Returns each route with the method behind it; a filter's has none. */
    static Map<String, @Nullable HandlerMethod> all(RequestMappingHandlerMapping mapping) {
        Map<String, @Nullable HandlerMethod> routes = new TreeMap<>();
        OF_FILTERS.forEach(route -> routes.put(route, null));
        mapping.getHandlerMethods()
                .forEach((info, method) -> info.getPatternValues().stream()
                        .flatMap(Routes::alternatives)
                        .filter(pattern -> !pattern.startsWith("/error"))
                        .forEach(pattern -> verbs(info).forEach(verb -> routes.put(verb + " " + pattern, method))));
        return routes;
    }

    private static Stream<String> alternatives(String pattern) {
        Matcher found = ALTERNATIVES.matcher(pattern);
        return found.find()
                ? Stream.of(found.group(1).split("\\|")).map(one -> pattern.replace(found.group(), one))
                : Stream.of(pattern);
    }

    private static List<String> verbs(RequestMappingInfo info) {
        List<String> verbs = new ArrayList<>();
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
            verbs.add(method.name());
        }
        return verbs.isEmpty() ? List.of("GET", "POST") : verbs;
    }
}
