package org.bzpeer.correction;

import java.util.List;

/**
 * Which works are to move, and where to.
 *
 * @param target {@code own} for a record of their own, {@code other} for another one
 * @param to what was typed to find the other one
 */
// Public, since templates are compiled only against public types.
public record MoveForm(long record, List<Long> works, String target, String to) {

    Wish wish(long taker) {
        return Wish.move(record, taker, works);
    }

    /** Whether another record is to take the works. */
    public boolean isToOther() {
        return target.equals("other");
    }
}
