package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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
