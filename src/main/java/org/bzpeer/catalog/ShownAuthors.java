package org.bzpeer.catalog;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.catalog.WorkCard.ShownAuthor;
import org.bzpeer.shared.Slug;
import org.jspecify.annotations.Nullable;

/** The short author list of a work: the first three, and on a researcher's page always that researcher. */
public final class ShownAuthors {

    private ShownAuthors() {}

    /**
     * Returns the names to show.
     *
     * @param names the first three names, as printed
     * @param ids the authors beside them; 0 where nobody is recognised, negative where the person is unlisted
     * @param selfName the printed name of the researcher whose page it is, or an empty string
     * @param selfPosition that researcher's place on the list, 1 and upwards, or 0
     */
    public static List<ShownAuthor> of(String[] names, long[] ids, String selfName, int selfPosition) {
        List<ShownAuthor> shown = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            long id = i < ids.length ? ids[i] : 0;
            boolean self = selfPosition == i + 1;
            shown.add(new ShownAuthor(names[i], self ? null : href(id, names[i]), self, i == 0 ? "" : ", "));
        }
        if (selfPosition > names.length) {
            shown.add(new ShownAuthor(
                    selfName, null, true, selfPosition > names.length + 1 ? ", … " : names.length == 0 ? "" : ", "));
        }
        return shown;
    }

    /**
     * The address under a printed name, null where nobody is recognised (0) or the person is unlisted (a negative id); the
     * page itself corrects the readable part where it has changed.
     */
    static @Nullable String href(long id, String name) {
        return id <= 0 ? null : new AuthorLink(id, name, Slug.ofName(name)).href();
    }
}
