package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joining as a visitor does, for tests that look at the mail. */
public final class MailedLinks {

    private MailedLinks() {}

    /** Sends the form of {@code /join}. */
    public static void join(int port, String name, String email) {
        assertThat(new Visit(port)
                        .fill("/join", Map.of("name", name, "email", email, "password", People.PASSWORD, "next", "/"))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Opens the link in a mail, presses its button and returns the status of the answer. */
    public static int confirm(int port, String mail) {
        Matcher link = Pattern.compile("/confirm/[\\w-]+").matcher(mail);
        assertThat(link.find()).isTrue();
        return new Visit(port).fill(link.group(), Map.of()).statusCode();
    }
}
