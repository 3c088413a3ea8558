package org.bzpeer.curation;

import java.util.Locale;
import java.util.Set;

/** What the domain of an address says at a glance; a hint for curators, never a proof. */
enum AddressClass {
    INSTITUTIONAL("looks institutional"),
    FREE("free mail"),
    DISPOSABLE("disposable"),
    OTHER("other");

    private static final Set<String> FREE_MAIL = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "mail.ru",
            "yandex.ru",
            "qq.com",
            "163.com",
            "126.com",
            "naver.com",
            "fastmail.com",
            "zoho.com",
            "mail.com",
            "tutanota.com",
            "tuta.com");
    private static final Set<String> THROWN_AWAY = Set.of(
            "mailinator.com",
            "guerrillamail.com",
            "10minutemail.com",
            "temp-mail.org",
            "yopmail.com",
            "trashmail.com",
            "sharklasers.com",
            "getnada.com",
            "maildrop.cc",
            "dispostable.com",
            "throwawaymail.com");

    private final String text;

    AddressClass(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static AddressClass of(String address) {
        String domain = domain(address);
        if (FREE_MAIL.contains(domain)) {
            return FREE;
        }
        if (THROWN_AWAY.contains(domain)) {
            return DISPOSABLE;
        }
        return domain.matches(
                        ".*(\\.edu(\\.[a-z]{2})?|\\.ac\\.[a-z]{2}|\\.gov(\\.[a-z]{2})?)|(.*\\.)?(uni|tu|fh|univ)-.*")
                ? INSTITUTIONAL
                : OTHER;
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
