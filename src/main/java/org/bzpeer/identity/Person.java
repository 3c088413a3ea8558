package org.bzpeer.identity;

import java.util.List;

/**
 * One person found in a block.
 *
 * @param knownAuthors the ids of existing records among the mentions, ascending; several mean that they are merged
 * @param attributions the new mentions and why they belong here
 * @param mentions all mentions, known and new
 */
record Person(List<Long> knownAuthors, List<Attribution> attributions, List<Mention> mentions) {}
