package org.bzpeer.identity;

import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bzpeer.platform.BulkCopy;

/** Writes what was decided about the people of each block; new records get the next ids in order. */
final class Decisions implements AutoCloseable {

    private final BulkCopy attributions;
    private final BulkCopy found;
    private final BulkCopy merged;
    private final Set<Long> claimed;
    private final Set<Long> several;
    private final Set<Long> joined = new HashSet<>();
    private long lastId;

    /** @param several records that stand in several blocks, of which no block knows what the others decide */
    Decisions(Connection connection, long lastId, Set<Long> claimed, Set<Long> several) {
        this.claimed = claimed;
        this.several = several;
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
            long author = known.isEmpty() ? ++lastId : survivor(known, claimed);
            found.add(author);
            if (mayJoin(known)) {
                known.stream().filter(other -> other != author).forEach(other -> merged.add(other, author));
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

    /** A record that one block has joined with another is not joined by a second block in the same import: that waits for the next. */
    private boolean mayJoin(List<Long> known) {
        if (known.size() < 2 || known.stream().noneMatch(several::contains)) {
            return true;
        }
        boolean may = known.stream().noneMatch(joined::contains);
        joined.addAll(known);
        return may;
    }

    /**
     * Returns the record that survives a merge: the claimed one, for a person stands behind it; else the oldest, for its
     * address has been known for longest.
     *
     * @param known ids, ascending; at most one of them is claimed
     */
    static long survivor(List<Long> known, Set<Long> claimed) {
        List<Long> owned = known.stream().filter(claimed::contains).toList();
        if (owned.size() > 1) {
            throw new IllegalStateException("claimed records are never merged by themselves: " + owned);
        }
        return owned.isEmpty() ? known.getFirst() : owned.getFirst();
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
