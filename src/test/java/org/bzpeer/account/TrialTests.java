package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as somebody meets it who starts it to try it out: its own process, its own embedded database, the sample. */
class TrialTests {

    @TempDir
    private static Path folder;

    private static Process site;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        site = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classes,
                        "org.bzpeer.Bzpeer",
                        "--server.port=0",
                        "--bzpeer.scheduler=false",
                        "--bzpeer.database-dir=" + Files.createDirectories(folder.resolve("data")))
                .redirectErrorStream(true)
                .start();
        Pattern started = Pattern.compile("Tomcat started on port (\\d+)");
        port = site.inputReader()
                .lines()
                .map(started::matcher)
                .filter(Matcher::find)
                .map(line -> Integer.parseInt(line.group(1)))
                .findFirst()
                .orElseThrow();
        // What it says further on is nobody's concern, but must not fill the pipe.
        Thread.ofVirtual().start(() -> site.inputReader().lines().forEach(line -> {}));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        site.destroy();
        assertThat(site.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void offersReadyAccountsByOneClick() {
        Visit visit = new Visit(port);
        assertThat(visit.get("/login").body()).contains("Ready accounts of this trial", "Demo", "/login/demo/curator");
        assertThat(visit.post("/login/demo/emperor", Map.of()).statusCode()).isEqualTo(404);
        visit.get("/login");
        assertThat(Visit.location(visit.post("/login/demo/curator", Map.of("next", "/settings"))))
                .hasValue("/settings");
        assertThat(visit.get("/settings").body()).contains("ready accounts of a trial", "curator@demo.invalid");
        assertThat(visit.get("/curation").statusCode())
                .as("the ready curator needs no passkey")
                .isNotIn(302, 403);
        Visit member = new Visit(port);
        member.get("/login");
        member.post("/login/demo/visitor", Map.of());
        assertThat(member.isSignedIn()).isTrue();
        assertThat(member.get("/curation").statusCode()).isEqualTo(403);
    }

    @Test
    void leadsTheReadyAccountsFromARequestToEachOthersAddress() {
        Visit visitor = enter("visitor");
        for (Optional<String> way = Optional.of("/orcid/0000-0000-0000-1012"); way.isPresent(); ) {
            way = Visit.location(visitor.get(way.get()));
        }
        assertThat(visitor.page().text())
                .contains("Demo Researcher", "Verification L3", "Claimed author", "Open to collaborate");
        String form = visitor.page().select("#collaboration a[href$=/requests]").attr("href");
        visitor.get(form);
        String context = visitor.page().select("main [value^=WORK-]").attr("value");
        String request = Visit.location(visitor.post(
                        form,
                        Map.of(
                                "intent",
                                "COAUTHOR",
                                "context",
                                context,
                                "text",
                                "Shall we write a third one together?")))
                .orElseThrow()
                .replaceFirst("\\?.*", "");
        visitor.get(request);
        assertThat(visitor.page().text()).doesNotContain("researcher@demo.invalid");

        Visit researcher = enter("researcher");
        researcher.get("/requests");
        researcher.get(
                researcher.page().select("main a[href='" + request + "']").attr("href"));
        assertThat(researcher.page().text())
                .contains("Shall we write a third one together?", "Demo Visitor")
                .doesNotContain("visitor@demo.invalid");
        researcher.post(request + "/accept", Map.of());
        researcher.get(request);
        assertThat(researcher.page().text()).contains("visitor@demo.invalid");
        visitor.get(request);
        assertThat(visitor.page().text()).contains("researcher@demo.invalid");
        visitor.get("/dev/mail");
        assertThat(visitor.page().text()).contains("visitor@demo.invalid", "researcher@demo.invalid");
    }

    /** Goes in by the button once the sample is there and the ready accounts have their records. */
    private static Visit enter(String who) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> {
                            Visit visit = new Visit(port);
                            visit.get("/login");
                            String start = Visit.location(visit.post("/login/demo/" + who, Map.of("next", "/feed")))
                                    .orElseThrow();
                            return start.equals("/feed") ? Optional.<Visit>empty() : Optional.of(visit);
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void showsItsMailAndTheLinksInItWork() {
        Visit visit = new Visit(port);
        visit.fill("/join", Map.of("name", "T", "email", "try@people.test", "password", People.PASSWORD, "next", "/"));
        visit.get("/dev/mail");
        assertThat(visit.page().text()).contains("Confirm your address", "try@people.test");
        visit.get(visit.page().select("main a[href^=/dev/mail/]").first().attr("href"));
        String link = visit.page().select("main a[href^=/confirm/]").attr("href");
        assertThat(Visit.location(visit.fill(link, Map.of()))).hasValue("/login?confirmed&next=%2F");
        assertThat(visit.get("/dev/mail/999").statusCode()).isEqualTo(404);
        assertThat(visit.get("/dev/mail/x").statusCode()).isIn(400, 404);
    }
}
