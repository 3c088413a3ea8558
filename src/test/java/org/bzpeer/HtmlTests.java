package org.bzpeer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The page of every route as those see it whom it is for, and every form that was sent with nothing in it: valid HTML. */
@GuardTest
class HtmlTests {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private GuardWorld world;

    private final Set<String> errors = new HashSet<>();

    @BeforeAll
    void gather() throws Exception {
        world.begin(port);
    }

    @Test
    void isValidOnEveryRoute() throws Exception {
        HtmlChecker checker = new HtmlChecker();
        for (String route : Routes.all(mapping).keySet()) {
            if (route.startsWith("GET ")) {
                for (String person : readers(route)) {
                    check(checker, route + " by " + person, world.visit(person).get(world.path(route)));
                }
            }
        }
        String run = world.one("SELECT max(id) FROM import_run");
        check(checker, "an import", world.visit("admin").get("/curation/imports/" + run));
        System.out.printf("Pages checked: %d%n", checker.pages());
        assertThat(checker.faults()).isEmpty();
        assertThat(checker.pages()).isGreaterThan(80);
    }

    @Test
    void isValidWhereAFormIsRefused() throws Exception {
        HtmlChecker checker = new HtmlChecker();
        for (String route : Routes.all(mapping).keySet()) {
            if (route.startsWith("POST ")) {
                world.calm();
                String person = sender(route);
                HttpResponse<String> answer = world.visit(person).post(world.path(route), Map.of());
                check(checker, route + " by " + person, answer);
                if (answer.statusCode() < 400) {
                    world.restore();
                }
            }
        }
        System.out.printf("Refused forms checked: %d%n", checker.pages());
        assertThat(checker.faults()).isEmpty();
        assertThat(checker.pages()).isGreaterThan(20);
    }

    /** Pages of a record differ by who looks; all others but curators' are as their owner sees them. */
    private static List<String> readers(String route) {
        if (route.startsWith("GET /curation") || route.startsWith("GET /admin")) {
            return List.of("admin");
        }
        return route.startsWith("GET /researchers") ? List.of("anonymous", "visitor", "owner") : List.of("owner");
    }

    private static String sender(String route) {
        if (route.startsWith("POST /curation") || route.startsWith("POST /admin")) {
            return "admin";
        }
        return route.startsWith("POST /researchers") ? "other" : "owner";
    }

    /** An error's page is the same wherever it comes from. */
    private void check(HtmlChecker checker, String name, HttpResponse<String> answer) throws Exception {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/html") || answer.body().isEmpty()) {
            return;
        }
        boolean error = answer.statusCode() >= 400 && answer.statusCode() != 422;
        if (!error || errors.add(String.valueOf(answer.statusCode()))) {
            checker.check(name, answer.body());
        }
    }
}
