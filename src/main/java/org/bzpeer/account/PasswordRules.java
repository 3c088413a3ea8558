package org.bzpeer.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes a password too easy to guess: its length, being among those that every attacker tries first, or being what
 * everybody can read about the holder. What it is made of is the holder's affair.
 */
final class PasswordRules {

    static final String LENGTH = "At least 8 characters, please; a sentence is better than a riddle.";
    static final String TOO_LONG = "At most 1,024 bytes, please.";
    static final String KNOWN =
            "This password is on every list of known passwords, so it would be tried first. Choose another one.";
    static final String OWN = "A password that is like your name or address, or this site's name, is guessed first.";

    private static final Set<String> KNOWN_PASSWORDS = read();

    private PasswordRules() {}

    /**
     * Returns what is wrong with a new password, or null.
     *
     * @param own what is known about the holder: name, address
     */
    static @Nullable String problem(@Nullable String password, String... own) {
        int bytes = password == null ? 0 : Passwords.bytes(password);
        if (password == null || bytes < Passwords.SHORTEST) {
            return LENGTH;
        }
        if (bytes > Passwords.LONGEST) {
            return TOO_LONG;
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (KNOWN_PASSWORDS.contains(lower) || lower.codePoints().distinct().count() == 1) {
            return KNOWN;
        }
        String letters = letters(lower);
        if (letters.equals("bzpeer")) {
            return OWN;
        }
        for (String text : own) {
            String mine = text.toLowerCase(Locale.ROOT);
            int at = mine.indexOf('@');
            if (lower.equals(mine) || isAlike(letters, mine) || at > 0 && isAlike(letters, mine.substring(0, at))) {
                return OWN;
            }
        }
        return null;
    }

    /** Digits and signs beside a name do not hide it. */
    private static boolean isAlike(String letters, String text) {
        String mine = letters(text);
        return mine.length() >= 3 && letters.equals(mine);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}]", "");
    }

    private static Set<String> read() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("known-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("known-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
