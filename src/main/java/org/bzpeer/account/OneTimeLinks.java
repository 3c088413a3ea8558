package org.bzpeer.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secret links that work once and not for long. The token stands in the mail alone; the database holds its hash. */
@Component
public class OneTimeLinks {

    /**
     * What a link was for.
     *
     * @param detail what was kept with it, such as an address
     */
    public record Redeemed(long accountId, String detail) {}

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the token of a new link; earlier links of the account for the same purpose stop working. */
    @Transactional
    public String issue(String purpose, long accountId, String detail, Duration validFor) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("DELETE FROM one_time_link WHERE account_id = ? AND purpose = ?")
                .params(accountId, purpose)
                .update();
        jdbc.sql(
                        "INSERT INTO one_time_link (token_hash, purpose, account_id, detail, expires_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        hash(token),
                        purpose,
                        accountId,
                        detail,
                        Instant.now().plus(validFor).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Tells whose link this is without using it up; empty when it does not work (any more). */
    public Optional<Redeemed> look(String purpose, String token) {
        return jdbc.sql("""
                SELECT account_id, detail FROM one_time_link
                WHERE token_hash = ? AND purpose = ? AND expires_at > now()
                """)
                .params(hash(token), purpose)
                .query((row, number) -> new Redeemed(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** Uses the link up; of several at once, one gets it. Empty when it does not work (any more). */
    public Optional<Redeemed> redeem(String purpose, String token) {
        return jdbc.sql("""
                DELETE FROM one_time_link WHERE token_hash = ? AND purpose = ? AND expires_at > now()
                RETURNING account_id, detail
                """)
                .params(hash(token), purpose)
                .query((row, number) -> new Redeemed(row.getLong(1), row.getString(2)))
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
