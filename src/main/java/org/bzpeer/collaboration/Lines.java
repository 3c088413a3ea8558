package org.bzpeer.collaboration;

import org.jspecify.annotations.Nullable;

/** Text of several lines as forms send it. */
final class Lines {

    private Lines() {}

    /** Returns the text without blank ends and with line breaks of one character; nothing gives an empty text. */
    static String of(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
