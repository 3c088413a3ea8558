package org.bzpeer.shared;

import java.util.regex.Pattern;

/** ORCID iDs: sixteen digits in groups of four, the last one a check digit (ISO 7064, MOD 11-2). */
public final class Orcid {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx]");

    private Orcid() {}

    /** Tells whether a text has the form of an iD, its check digit included; the last sign may be a small x. */
    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int total = 0;
        for (char c : text.substring(0, 18).replace("-", "").toCharArray()) {
            total = (total + (c - '0')) * 2;
        }
        int check = (12 - total % 11) % 11;
        char last = Character.toUpperCase(text.charAt(18));
        return last == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
