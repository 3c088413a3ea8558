package org.bzpeer.correction;

import java.util.List;

/**
 * Works of a record to choose from, newest first.
 *
 * @param all how many works the filter leaves
 * @param page which page of them, 1 and upwards
 */
// Public, since templates are compiled only against public types.
public record WorkChoice(List<Line> works, int all, int page, int pages) {

    /** A work; {@code why} says by what it stands there. */
    public record Line(long id, String title, String href, int year, String authors, String printed, String why) {}
}
