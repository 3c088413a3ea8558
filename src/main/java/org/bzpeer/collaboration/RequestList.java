package org.bzpeer.collaboration;

import java.util.List;
import org.bzpeer.collaboration.RequestPage.Person;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of requests, newest first.
 *
 * @param older the address of the next page, or null on the last one
 */
// Public, since templates are compiled only against public types.
public record RequestList(
        Kind kind, List<Entry> entries, @Nullable String older) {

    /** The lists that there are. */
    public enum Kind {
        RECEIVED("/requests", "Received"),
        SENT("/requests/sent", "Sent"),
        CONVERSATIONS("/requests/conversations", "Conversations");

        private final String path;
        private final String text;

        Kind(String path, String text) {
            this.path = path;
            this.text = text;
        }

        public String path() {
            return path;
        }

        /** Returns the words to show. */
        public String text() {
            return text;
        }
    }

    /**
     * One line of the list.
     *
     * @param day when it was sent, in words
     * @param expiresOn until when it waits, in words
     */
    public record Entry(long id, Person other, Intent intent, RequestState state, String day, String expiresOn) {

        public boolean isOpen() {
            return state == RequestState.OPEN;
        }
    }
}
