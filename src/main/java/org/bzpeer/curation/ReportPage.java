package org.bzpeer.curation;

import org.bzpeer.catalog.AuthorLink;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who reports a fault sees of the record.
 *
 * @param workTitle the title of the work in question, or null when the whole record is meant
 * @param printedName the name as it stands on that work, or null
 */
// Public, since templates are compiled only against public types.
public record ReportPage(
        AuthorLink author,
        @Nullable Long workId,
        @Nullable String workTitle,
        @Nullable String printedName) {}
