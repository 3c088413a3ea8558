package org.bzpeer.platform;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public Internet. Everything that IANA's registries of special-purpose addresses (RFC 6890)
 * keep for something else is refused, also where it hides inside an IPv6 address (mapped, NAT64, 6to4, Teredo).
 */
final class PublicAddress {

    /** A block of addresses: its first bytes, and how many leading bits of them count. */
    private record Range(byte[] prefix, int bits) {

        static Range of(String text) {
            int slash = text.indexOf('/');
            byte[] prefix = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
            return new Range(prefix, Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> RESERVED = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** Of IPv6 only this block is given out for the public Internet. */
    private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

    private PublicAddress() {}

    /** Tells whether a server of ours may connect to this address on somebody else's wish. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 16 && !GLOBAL_UNICAST.holds(bytes)) {
            return false;
        }
        return RESERVED.stream().noneMatch(range -> range.holds(bytes));
    }

    private static List<Range> ranges(String... texts) {
        return List.of(texts).stream().map(Range::of).toList();
    }
}
