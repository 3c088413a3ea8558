package org.bzpeer.catalog;

/** Ids in addresses: 1 to 18 digits without a leading zero. */
public final class RecordId {

    private RecordId() {}

    /**
     * Reads an id.
     *
     * @throws NoSuchRecord when the text is no id
     */
    public static long parse(String text) {
        if (text.length() > 18 || text.isEmpty() || text.charAt(0) == '0' || !isAsciiDigits(text)) {
            throw new NoSuchRecord("“" + shortened(text) + "” is not the number of a record.");
        }
        return Long.parseLong(text);
    }

    private static boolean isAsciiDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
