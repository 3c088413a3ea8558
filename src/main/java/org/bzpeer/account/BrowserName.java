package org.bzpeer.account;

/** What a browser calls itself, in words that its owner recognises. Only a hint: anything can call itself anything. */
final class BrowserName {

    /** In this order, since each of them also claims to be those after it. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"Chrom", "Chrome"},
        {"CriOS", "Chrome"},
        {"FxiOS", "Firefox"},
        {"Safari/", "Safari"},
        {"curl/", "curl"},
    };

    private static final String[][] SYSTEMS = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"CrOS", "ChromeOS"},
        {"Linux", "Linux"},
    };

    private BrowserName() {}

    static String of(String userAgent) {
        String browser = find(BROWSERS, userAgent, "Unknown browser");
        String system = find(SYSTEMS, userAgent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String find(String[][] names, String userAgent, String otherwise) {
        for (String[] name : names) {
            if (userAgent.contains(name[0])) {
                return name[1];
            }
        }
        return otherwise;
    }
}
