package org.bzpeer.collaboration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request as one of its two sides sees it.
 *
 * @param sent whether the viewer is the sender
 * @param other the other side's record, or what stands for it
 * @param level the level of the sender's record, such as {@code L3}
 * @param contextHref the page of the context, or null where there is none
 * @param closedOn the day on which it came to its end, or an empty string
 * @param ownAddress the viewer's e-mail address as the other side sees it; null unless the request is accepted
 * @param otherAddress the other side's e-mail address; null unless the request is accepted
 * @param earlier the address of the messages before those shown, or null
 */
// Public, since templates are compiled only against public types.
public record RequestPage(
        long id,
        boolean sent,
        Person other,
        String level,
        Intent intent,
        ContextKind contextKind,
        String context,
        @Nullable String contextHref,
        String text,
        RequestState state,
        @Nullable String declineReason,
        String sentOn,
        String expiresOn,
        String closedOn,
        @Nullable String ownAddress,
        @Nullable String otherAddress,
        List<Message> messages,
        @Nullable String earlier) {

    /**
     * Somebody by the name of a record.
     *
     * @param href the record's page, or null when there is none that is theirs
     */
    public record Person(String name, @Nullable String href) {}

    /**
     * One message.
     *
     * @param own whether the viewer wrote it
     * @param text what was written, or null when the account was erased
     */
    public record Message(boolean own, @Nullable String text, String writtenAt) {}

    public boolean isOpen() {
        return state == RequestState.OPEN;
    }

    public boolean isTalk() {
        return state == RequestState.ACCEPTED || state == RequestState.ENDED;
    }
}
