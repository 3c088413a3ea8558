package org.bzpeer.graph;

/**
 * A node beside another one.
 *
 * @param mark the tie in very few letters, as it stands on the line: the number of works, or the year
 * @param tie the tie in words: {@code 5 shared works}
 * @param count the works that make it
 * @param weight how strong it is: between people the sum of 1/(authors - 1) over the shared works, else 0
 * @param strength the same for the width of the line, 0 to 1 relative to its group
 */
// Public, since templates are compiled only against public types.
public record Neighbour(Node node, String mark, String tie, int count, double weight, double strength, Why why) {}
