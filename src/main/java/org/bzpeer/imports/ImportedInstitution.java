package org.bzpeer.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a source has it.
 *
 * @param ror the ROR id as an address, {@code https://ror.org/…}
 * @param openAlexId OpenAlex's id such as {@code I136199984}, or null
 * @param countryCode two letters, or null
 * @param status active, inactive or withdrawn
 * @param successor the ROR id of the organisation that follows it, or null
 * @param mentioned whether a work merely names it: then nothing that is known already changes
 */
record ImportedInstitution(
        Origin origin,
        String ror,
        @Nullable String openAlexId,
        String name,
        @Nullable String countryCode,
        String status,
        @Nullable String successor,
        LocalDate recordedOn,
        boolean mentioned)
        implements Item {}
