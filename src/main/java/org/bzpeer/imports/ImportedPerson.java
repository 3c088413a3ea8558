package org.bzpeer.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source knows of a person beside their works.
 *
 * @param openAlexId OpenAlex's id such as {@code A5023888391}
 * @param orcid the iD that OpenAlex has for this person, or null
 * @param names the forms of the name, the one to show first
 */
record ImportedPerson(String openAlexId, @Nullable String orcid, List<String> names, LocalDate recordedOn)
        implements Item {}
