package org.bzpeer.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses: this site's own, and where a request comes from. */
@Component
public class Web {

    private static final Pattern OWN_PATH =
            Pattern.compile("/(?:[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}/._~?=&#%+-]*)?");
    private static final int LONGEST_PATH = 300;

    private final String base;

    /** @throws IllegalArgumentException when the value is no address of a site */
    Web(@Value("${bzpeer.base-url}") String base) {
        this.base = base.strip().replaceFirst("/+$", "");
        if (!isSite(this.base)) {
            throw new IllegalArgumentException("BZPEER_BASE_URL is “" + base
                    + "”; it must be the address of this site, such as https://people.example.org.");
        }
    }

    private static boolean isSite(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getScheme() != null
                    && uri.getScheme().matches("https?")
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the full address of a path of this site, as it stands in mail. */
    public String url(String path) {
        return base + path;
    }

    /** Returns the address that the site has been given, without a slash at its end. */
    public String base() {
        return base;
    }

    /** Returns the site's own host name, without a port. */
    public String host() {
        String host = java.net.URI.create(base).getHost();
        return host == null ? "localhost" : host;
    }

    /** Returns the path where it is one of this site, else another one: nothing may lead a visitor away under our name. */
    public static String ownPath(@Nullable String path, String otherwise) {
        return path != null
                        && path.length() <= LONGEST_PATH
                        && OWN_PATH.matcher(path).matches()
                ? path
                : otherwise;
    }

    /** Returns the visitor's address as a key for limits: of IPv6 the first 64 bits, which one household has to itself. */
    public static String visitorKey(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(address.replaceFirst("%.*", ""))
                    .getAddress();
            if (bytes.length == 4) {
                return address;
            }
            return java.util.HexFormat.of().formatHex(bytes, 0, 8) + "/64";
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
