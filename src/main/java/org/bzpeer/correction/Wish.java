package org.bzpeer.correction;

import java.util.List;

/**
 * A correction that somebody wants to make.
 *
 * @param author the record that stays, of a merge, or that the works stand on
 * @param other the record that goes, of a merge, or that takes the works; 0 where one is made
 * @param works the works to move; of a merge none is named, since all of them go
 */
record Wish(Kind kind, long author, long other, List<Long> works) {

    static Wish merge(long kept, long gone) {
        return new Wish(Kind.MERGE, kept, gone, List.of());
    }

    static Wish move(long from, long to, List<Long> works) {
        return new Wish(
                to == 0 ? Kind.SPLIT : Kind.MOVE,
                from,
                to,
                works.stream().distinct().toList());
    }
}
