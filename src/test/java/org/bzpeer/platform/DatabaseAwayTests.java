package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every connection is taken, as when the database is away: pages say so, soon, and in the site's style. */
@SiteTest
class DatabaseAwayTests {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private SampleWorld world;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    private int connections;

    @LocalServerPort
    private int port;

    private final List<Connection> taken = new ArrayList<>();

    @Test
    void asksVisitorsToComeAgain() throws Exception {
        String path = world.path("Tom Henighan");
        assertThat(get(path).statusCode()).isEqualTo(200);
        for (int i = 0; i < connections; i++) {
            taken.add(dataSource.getConnection());
        }
        for (String page : List.of(path, "/search?q=tom", "/works/1", "/arxiv/2005.14165")) {
            HttpResponse<String> answer = get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(Jsoup.parse(answer.body()).select("main").text())
                    .contains("Error 503", "Something broke on our side", "try again");
        }
        giveBack();
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void giveBack() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
