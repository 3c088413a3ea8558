package org.bzpeer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What nobody types by accident, in every field of every form, by somebody who may send it. */
@GuardTest
class BadFormTests {

    private static final String LONG = "long ".repeat(20_000);
    private static final String MARKUP = "qz<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    private static final List<String> BAD = List.of(
            "",
            "qz\u0000qz",
            "qz\u0007\u001b[31mqz",
            "qz\u202Eqz\u2066\uFEFF",
            "\r\nSet-Cookie: a=b",
            LONG,
            MARKUP,
            "qz${7*7}qz qz[[${7*7}]]qz qz#{7*7}qz qz*{7*7}qz qz__${7*7}__qz::.x qz@{/x}qz|${7*7}|~{site/home}",
            "'; DROP TABLE account; -- \\'%_' OR 1=1",
            "-1",
            "99999999999999999999",
            "2026-02-30",
            "https://user@[::1]:99999/",
            "{\"a\":[1]}");

    /** What can stand in a field as it was typed. */
    private static final List<String> TYPED = List.of(LONG, MARKUP, "-1");

    /** Broken as bytes, or in number. */
    private static final List<String> BROKEN =
            List.of("=%ff%fe", "=%ed%a0%80", "=%zz", "[0].x=1", "=&{f}=&{f}=%00", "");

    /** Where a page says what is wrong with a form. */
    private static final String PROBLEM = ".field__problem, .notice--bad, [role=alert]";

    private static final Map<String, String> FINE = Map.ofEntries(
            Map.entry("name", "Fine Name"),
            Map.entry("email", "fine@people.test"),
            Map.entry("password", "short"),
            Map.entry("next", "/about"),
            Map.entry("note", "A fine note."),
            Map.entry("answer", "true"),
            Map.entry("kind", "OTHER"),
            Map.entry("text", "A fine text."),
            Map.entry("words", "Fine words."),
            Map.entry("statement", "A fine statement."),
            Map.entry("value", "Fine words."),
            Map.entry("intent", "DATA"),
            Map.entry("capacity", "OPEN"),
            Map.entry("languages", "English"),
            Map.entry("identifier", "4701.00004"),
            Map.entry("bio", "Fine."),
            Map.entry("homepage", "https://example.org/"));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private GuardWorld world;

    private final List<String> faults = new ArrayList<>();
    private int tried;
    private int kept;
    private int fields;

    @BeforeAll
    void gather() throws Exception {
        world.begin(port);
    }

    @Test
    void answersWhateverIsTypedWithoutAFaultOrAnEcho() throws Exception {
        for (var route : Routes.all(mapping).entrySet()) {
            if (route.getKey().startsWith("POST ")) {
                Set<String> names = fields(route.getKey(), route.getValue());
                for (String field : names) {
                    fields++;
                    tryField(route.getKey(), field, names);
                }
            }
        }
        System.out.printf("Inputs tried: %d in %d fields; typed and kept: %d%n", tried, fields, kept);
        assertThat(faults).isEmpty();
        assertThat(kept).isPositive();
    }

    private void tryField(String route, String field, Set<String> names) throws Exception {
        Visit visit = world.visit(who(route));
        String others = names.stream()
                .filter(name -> !name.equals(field))
                .map(name -> name + "=" + encoded(fine(name)))
                .collect(Collectors.joining("&"));
        for (String value : BAD) {
            HttpResponse<String> answer = send(visit, route, field + "=" + encoded(value), others);
            lookForTyped(route + " " + field, field, value, answer);
        }
        for (String broken : BROKEN) {
            send(visit, route, broken.isEmpty() ? "" : field + broken.replace("{f}", field), others);
        }
    }

    private HttpResponse<String> send(Visit visit, String route, String bad, String others) throws Exception {
        world.calm();
        HttpResponse<String> answer =
                visit.post(world.path(route), bad.isEmpty() || others.isEmpty() ? bad + others : bad + "&" + others);
        tried++;
        String what = route + " " + bad.substring(0, Math.min(80, bad.length()));
        look(what, answer);
        if (answer.statusCode() < 400
                && !(answer.statusCode() == 200 && answer.body().contains("problem"))) {
            String next = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() != 200 && next.startsWith("/") && !next.startsWith("/login")) {
                look(what + " then " + next, visit.get(next));
            }
            world.restore();
        }
        return answer;
    }

    private void look(String what, HttpResponse<String> answer) {
        String body = answer.body();
        if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
            faults.add(answer.statusCode() + " " + what);
        }
        if (body.contains("49qz")
                || body.contains("qz49")
                || body.contains("Exception")
                || body.contains("org.bzpeer")) {
            faults.add("tells " + what);
        }
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (page && (body.contains("<script>alert") || body.contains("<img src=x"))) {
            faults.add("echoes " + what);
        }
    }

    /** Where a page comes back with the field in it, it holds what was typed. */
    private void lookForTyped(String what, String field, String value, HttpResponse<String> answer) {
        boolean refused = answer.statusCode() == 200 || answer.statusCode() == 422;
        if (answer.statusCode() == 422
                && Jsoup.parse(answer.body()).select(PROBLEM).text().isBlank()) {
            faults.add("does not say why " + what + ": " + value.substring(0, Math.min(20, value.length())));
        }
        if (!refused || !TYPED.contains(value)) {
            return;
        }
        List<String> held = Jsoup.parse(answer.body()).select("form[method=post] [name=" + field + "]").stream()
                .filter(input -> input.normalName().equals("textarea")
                        || input.normalName().equals("input")
                                && List.of("", "text", "email", "url").contains(input.attr("type")))
                .map(input -> input.normalName().equals("textarea") ? input.wholeText() : input.attr("value"))
                .map(String::strip)
                .toList();
        kept += held.isEmpty() ? 0 : 1;
        if (!held.isEmpty() && !held.contains(value.strip())) {
            faults.add("forgets " + what + ": " + value.substring(0, Math.min(20, value.length())));
        }
    }

    /** Somebody whom the table lets in. */
    private String who(String route) {
        if (route.startsWith("POST /curation")) {
            return "curator";
        }
        if (route.contains("/claims/{id}/")) {
            return "owner";
        }
        if (route.equals("POST /requests/{id}/withdraw") || route.equals("POST /researchers/{id}/requests")) {
            return "other";
        }
        if (route.matches("POST /researchers/.*")) {
            return "visitor";
        }
        return route.matches("POST /(settings|desk|requests|feed|topics|institutions|report).*")
                ? "owner"
                : "anonymous";
    }

    private static Set<String> fields(String route, @Nullable HandlerMethod method) {
        Set<String> names = new LinkedHashSet<>();
        if (method == null) {
            if (route.equals("POST /login")) {
                names.addAll(List.of("email", "password", "next"));
            }
            return names;
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam simple = parameter.getParameterAnnotation(RequestParam.class);
            if (simple != null) {
                names.add(simple.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : simple.name());
            }
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        return names;
    }

    private String fine(String field) {
        return switch (field) {
            case "researcher" -> world.id("record nobody");
            case "context" -> "WORK-" + world.id("work");
            default -> FINE.getOrDefault(field, "");
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
