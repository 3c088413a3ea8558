package org.bzpeer.identity;

/**
 * A former name of a researcher is to be kept nowhere any more. Published in the transaction that forgets it; whoever has kept a
 * copy of the row lets go of it then.
 */
public record NameForgotten(long authorId, String name) {}
