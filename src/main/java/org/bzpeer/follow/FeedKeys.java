package org.bzpeer.follow;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bzpeer.platform.SiteSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Addresses that are their own key: an account's number and a signature of what the address is for. Nothing secret is
 * stored beside the site's key, and an address can be shown again to whom it belongs.
 */
@Component
class FeedKeys {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})-([A-Za-z0-9_-]{43})");

    private final SiteSecrets secrets;
    private volatile byte @Nullable [] key;

    FeedKeys(SiteSecrets secrets) {
        this.secrets = secrets;
    }

    /** Returns the part of the address that opens the account's feed. */
    String feed(FeedSettings settings) {
        return signed(settings.accountId(), "feed " + settings.addressNumber());
    }

    /** Tells whether this is the part of the address that opens the account's feed now. */
    boolean opensFeed(String secret, FeedSettings settings) {
        return settings.isAddressOpen() && isSame(secret, feed(settings));
    }

    /** Returns the part of the address that ends the account's digest. */
    String unsubscribe(long account) {
        return signed(account, "unsubscribe");
    }

    /** Returns whose digest this ends; empty when it was not made here. */
    Optional<Long> unsubscriber(String token) {
        return account(token).filter(account -> isSame(token, unsubscribe(account)));
    }

    /** Returns the account that an address speaks of, be it true or not. */
    static Optional<Long> account(String secret) {
        Matcher parts = FORM.matcher(secret);
        return parts.matches() ? Optional.of(Long.parseLong(parts.group(1))) : Optional.empty();
    }

    /** Takes the same time however much of it is right. */
    private static boolean isSame(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private String signed(long account, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            byte[] signature = mac.doFinal((account + " " + purpose).getBytes(StandardCharsets.UTF_8));
            return account + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = secrets.key("feed");
            key = known;
        }
        return known;
    }
}
