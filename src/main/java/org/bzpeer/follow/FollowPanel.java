package org.bzpeer.follow;

/**
 * The button under which something is followed.
 *
 * @param noun researcher, topic or institution
 * @param path the page that it stands on
 * @param signedIn whether the button acts; else it leads to the sign-in page
 * @param action the address to send the form to
 * @param atom the address of the Atom feed
 */
// Public, since templates are compiled only against public types.
public record FollowPanel(
        String noun, String path, boolean signedIn, boolean following, int followers, String action, String atom) {}
