package org.bzpeer.account;

import java.io.IOException;
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

/** Makes the stored sessions of an account such as they are after a passkey was shown. */
public final class ShownPasskeys {

    private ShownPasskeys() {}

    public static void show(JdbcClient jdbc, long account) {
        jdbc.sql("""
                SELECT t.session_primary_id, t.attribute_bytes FROM spring_session_attributes t
                JOIN spring_session s ON s.primary_id = t.session_primary_id
                WHERE s.principal_name = ? AND t.attribute_name = 'SPRING_SECURITY_CONTEXT'
                """)
                .param(String.valueOf(account))
                .query((row, number) -> new Object[] {row.getString(1), withPasskey(row.getBytes(2))})
                .list()
                .forEach(row -> jdbc.sql("""
                                UPDATE spring_session_attributes SET attribute_bytes = ?
                                WHERE session_primary_id = ? AND attribute_name = 'SPRING_SECURITY_CONTEXT'
                                """).params(row[1], row[0]).update());
    }

    private static byte[] withPasskey(byte[] stored) {
        try {
            SecurityContext context = (SecurityContext) new DefaultDeserializer().deserializeFromByteArray(stored);
            Authentication now = context.getAuthentication();
            List<GrantedAuthority> authorities = new ArrayList<>(now.getAuthorities());
            authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
            var token = new UsernamePasswordAuthenticationToken(now.getPrincipal(), null, authorities);
            token.setDetails(now.getDetails());
            return new DefaultSerializer().serializeToByteArray(new SecurityContextImpl(token));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
