package org.bzpeer.profile;

import java.time.LocalDate;
import org.bzpeer.citation.CitedResearcher;
import org.bzpeer.collaboration.Offer;
import org.jspecify.annotations.Nullable;

/** One researcher's row with its panels, as stored. */
record Record(
        long id,
        String name,
        String slug,
        String nameKey,
        boolean claimed,
        @Nullable String affiliation,
        @Nullable String affiliationSource,
        @Nullable String orcid,
        int works,
        int topics,
        int followers,
        int collaborators,
        int closeCollaborators,
        LocalDate recordedOn,
        int trustScore,
        String trustLabel,
        int trustLevel,
        int ruleSet,
        int version,
        String[] names,
        int[] nameWorks,
        int[] years,
        int[] yearWorks,
        String[] types,
        int[] typeWorks,
        int[] topicIds,
        int[] topicWorks,
        long[] collaboratorIds,
        int[] sharedWorks,
        boolean nameChosen,
        @Nullable String bio,
        @Nullable String homepage,
        long[] pinnedWorks,
        @Nullable Offer offer,
        @Nullable Long ownerId,
        boolean disputed) {

    String path() {
        return "/researchers/" + id + "/" + slug;
    }

    /** Returns what other sites and tools may know of the record. */
    CitedResearcher cited() {
        return new CitedResearcher(
                id,
                name,
                slug,
                orcid,
                affiliation,
                affiliationSource,
                homepage,
                bio,
                works,
                claimed,
                trustScore,
                trustLabel,
                trustLevel,
                recordedOn,
                version);
    }
}
