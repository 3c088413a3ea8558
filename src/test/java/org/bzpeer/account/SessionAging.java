package org.bzpeer.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** Makes the proofs in stored sessions as old as if a day had gone by. */
final class SessionAging {

    private SessionAging() {}

    static void age(JdbcClient jdbc, String email) {
        jdbc.sql("""
                SELECT t.session_primary_id, t.attribute_bytes FROM spring_session_attributes t
                JOIN spring_session s ON s.primary_id = t.session_primary_id JOIN account a ON a.id::text = s.principal_name
                WHERE a.email = ? AND t.attribute_name = 'SPRING_SECURITY_CONTEXT'
                """)
                .param(email)
                .query((row, number) -> new Object[] {row.getString(1), aged(row.getBytes(2))})
                .list()
                .forEach(row -> jdbc.sql("""
                                UPDATE spring_session_attributes SET attribute_bytes = ?
                                WHERE session_primary_id = ? AND attribute_name = 'SPRING_SECURITY_CONTEXT'
                                """).params(row[1], row[0]).update());
    }

    private static byte[] aged(byte[] stored) {
        try {
            SecurityContext context = (SecurityContext) new DefaultDeserializer().deserializeFromByteArray(stored);
            Authentication now = context.getAuthentication();
            List<GrantedAuthority> authorities = new ArrayList<>();
            for (GrantedAuthority authority : now.getAuthorities()) {
                authorities.add(
                        authority instanceof FactorGrantedAuthority factor
                                ? FactorGrantedAuthority.withAuthority(factor.getAuthority())
                                        .issuedAt(Instant.now().minus(Duration.ofDays(1)))
                                        .build()
                                : authority);
            }
            var token = new UsernamePasswordAuthenticationToken(now.getPrincipal(), null, authorities);
            token.setDetails(now.getDetails());
            return new DefaultSerializer().serializeToByteArray(new SecurityContextImpl(token));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
