package org.bzpeer.identity;

import java.sql.Connection;
import java.util.List;
import org.bzpeer.platform.BulkCopy;

/** Writes what was decided about the people of each block; new records get the next ids in order. */
final class Decisions implements AutoCloseable {

    private final BulkCopy attributions;
    private final BulkCopy found;
    private final BulkCopy merged;
    private long lastId;

    Decisions(Connection connection, long lastId) {
        this.attributions = new BulkCopy(connection, "attribution", "author_id, work_id, position, basis, shared_keys");
        this.found = new BulkCopy(connection, "found_author", "author_id");
        this.merged = new BulkCopy(connection, "merged_author", "old_id, author_id");
        this.lastId = lastId;
    }

    void add(List<Person> people) {
        for (Person person : people) {
            List<Long> known = person.knownAuthors();
            if (person.attributions().isEmpty() && known.size() < 2) {
                continue;
            }
            // The oldest record survives a merge: its address has been known for longest.
            long author = known.isEmpty() ? ++lastId : known.getFirst();
            found.add(author);
            for (long other : known) {
                if (other != author) {
                    merged.add(other, author);
                }
            }
            for (Attribution a : person.attributions()) {
                attributions.add(
                        author,
                        a.mention().workId(),
                        a.mention().position(),
                        a.basis().name(),
                        a.sharedKeys());
            }
        }
    }

    long lastId() {
        return lastId;
    }

    @Override
    public void close() {
        attributions.close();
        found.close();
        merged.close();
    }
}
