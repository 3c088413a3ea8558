package org.bzpeer.profile;

import java.util.List;
import org.bzpeer.profile.ProfilePage.Tally;

/**
 * The list of everybody who shares works with a researcher.
 *
 * @param path the researcher's page
 * @param total how many there are; the list names those with the most shared works
 */
// Public, since templates are compiled only against public types.
public record CollaboratorsPage(String name, String path, int total, List<Tally> collaborators) {

    /** Returns the list as HTML. */
    public String markup() {
        return ListMarkup.tally(collaborators, "shared works");
    }
}
