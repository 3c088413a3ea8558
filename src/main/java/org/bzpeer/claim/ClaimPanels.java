package org.bzpeer.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.bzpeer.account.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the panel: for a visitor who is not signed in from what the page has read already, else by one statement. */
@Component
public class ClaimPanels {

    private static final String OWN = """
            SELECT c.id, c.state, c.waits_for = 'CLAIMANT', c.deadline,
                (SELECT count(*) FROM claim o WHERE o.author_id = :author AND o.state IN ('PENDING', 'APPEALED', 'DISPUTED')
                    AND :curator)
            FROM (SELECT 1) one LEFT JOIN LATERAL (
                SELECT * FROM claim m WHERE m.author_id = :author AND m.account_id = :viewer AND m.state <> 'WITHDRAWN'
                ORDER BY m.id DESC LIMIT 1) c ON true
            """;

    private final JdbcClient jdbc;

    ClaimPanels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the panel of a record.
     *
     * @param ownerId the account that owns the record, or null
     */
    public ClaimPanel of(@Nullable Viewer viewer, long authorId, @Nullable Long ownerId, boolean disputed) {
        if (viewer == null) {
            return new ClaimPanel(authorId, ownerId != null, disputed, false, false, false, null, 0);
        }
        boolean owner = ownerId != null && ownerId == viewer.id();
        return jdbc.sql(OWN)
                .param("author", authorId)
                .param("viewer", viewer.id())
                .param("curator", viewer.curator())
                .query((row, number) -> new ClaimPanel(
                        authorId, ownerId != null, disputed, true, owner, viewer.curator(), own(row), row.getInt(5)))
                .single();
    }

    private static ClaimPanel.@Nullable Own own(ResultSet row) throws SQLException {
        if (row.getLong(1) == 0) {
            return null;
        }
        OffsetDateTime deadline = row.getObject(4, OffsetDateTime.class);
        LocalDate day = deadline == null
                ? null
                : deadline.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
        return new ClaimPanel.Own(row.getLong(1), ClaimState.valueOf(row.getString(2)), row.getBoolean(3), day);
    }
}
