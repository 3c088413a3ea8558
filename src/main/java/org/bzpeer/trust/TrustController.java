package org.bzpeer.trust;

import java.net.URI;
import java.util.Optional;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.catalog.Survivors;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The trust snapshot and its explanation as data. */
@RestController
class TrustController {

    private record Stored(int score, String label, int level, int ruleSet, int version, boolean unlisted) {}

    private final JdbcClient jdbc;
    private final TrustPanels panels;
    private final Survivors survivors;

    TrustController(JdbcClient jdbc, TrustPanels panels, Survivors survivors) {
        this.jdbc = jdbc;
        this.panels = panels;
        this.survivors = survivors;
    }

    @GetMapping("/researchers/{id}/trust.json")
    @Nullable
    Object show(@PathVariable String id, ServletWebRequest request) {
        long author = RecordId.parse(id);
        Stored stored = find(author).orElse(null);
        if (stored == null) {
            return moved(author);
        }
        if (stored.unlisted()) {
            throw new RecordGone();
        }
        if (PublicPage.isUnchanged(request, "t" + author + "-" + stored.version())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(panels.panel(author, stored.score(), stored.label(), stored.level(), stored.ruleSet()));
    }

    private Optional<Stored> find(long author) {
        return jdbc.sql(
                        "SELECT trust_score, trust_label, trust_level, rule_set, version, unlisted FROM author WHERE id = ?")
                .param(author)
                .query((row, number) -> new Stored(
                        row.getInt(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getBoolean(6)))
                .optional();
    }

    private ResponseEntity<Void> moved(long author) {
        long survivor = survivors
                .of(author)
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/researchers/" + survivor + "/trust.json"))
                .build();
    }
}
