package org.bzpeer.correction;

import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whose hand a request is: under a desk's address the owner's; the other addresses let only curators in. */
@Component
class Hands {

    private final JdbcClient jdbc;

    Hands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NoSuchRecord when the viewer does not own the record */
    Hand of(Viewer viewer, @Nullable String own) {
        if (own == null) {
            return new Hand(viewer.id(), 0);
        }
        long record = RecordId.parse(own);
        boolean owns = jdbc.sql("SELECT EXISTS (SELECT FROM author WHERE id = ? AND owner_id = ?)")
                .params(record, viewer.id())
                .query((row, number) -> row.getBoolean(1))
                .single();
        if (!owns) {
            throw new NoSuchRecord("You have no record of this number at your desk.");
        }
        return new Hand(viewer.id(), record);
    }
}
