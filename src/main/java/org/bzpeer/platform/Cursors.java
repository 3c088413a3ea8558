package org.bzpeer.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Marks in addresses that say where a list goes on. A mark is sealed for the list that it was made for: one that was made
 * up, or that belongs to another query, opens nothing.
 */
@Component
public class Cursors {

    private static final int SEAL = 12;
    private static final int LONGEST = 200;

    private final SiteSecrets secrets;
    private byte @Nullable [] key;

    Cursors(SiteSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Returns a mark for an address.
     *
     * @param list what tells this list from every other: its query with all filters and its order
     * @param position where the list goes on
     */
    public String seal(String list, String position) {
        byte[] content = position.getBytes(StandardCharsets.UTF_8);
        byte[] mark = Arrays.copyOf(mac(list, content), SEAL + content.length);
        System.arraycopy(content, 0, mark, SEAL, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    /** Returns the position in a mark; nothing when it was not made for this list. */
    public Optional<String> open(String list, String mark) {
        if (mark.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(mark);
            if (bytes.length <= SEAL) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(bytes, SEAL, bytes.length);
            boolean ours = MessageDigest.isEqual(Arrays.copyOf(bytes, SEAL), Arrays.copyOf(mac(list, content), SEAL));
            return ours ? Optional.of(new String(content, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(String list, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized byte[] key() {
        if (key == null) {
            key = secrets.key("cursor");
        }
        return key;
    }
}
