package org.bzpeer.catalog;

/**
 * A researcher named somewhere, with the way to the researcher's page.
 *
 * @param name the name to show; on a work, as printed there
 */
public record AuthorLink(long id, String name, String slug) {

    /** A record that must not be named: its number stands for it. */
    public static AuthorLink unlisted(long id) {
        return new AuthorLink(id, "Unlisted record " + id, "unlisted");
    }

    /** Returns the address of the researcher's page. */
    public String href() {
        return "/researchers/" + id + "/" + slug;
    }
}
