package org.bzpeer.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** What a session holds of whoever signed in, the same for every way of signing in: the account's id, roles and proofs. */
final class SignedIn {

    /** How long a proof counts as fresh, for what could lock the holder out or hand the account over. */
    static final Duration FRESH = Duration.ofMinutes(15);

    private SignedIn() {}

    /** Returns the authentication of an account that has just given one proof. */
    static Authentication by(String factor, Account account, @Nullable Object details) {
        return by(factor, account, details, null);
    }

    /** Returns the same, with the other proofs that the account's session holds already. */
    static Authentication by(
            String factor, Account account, @Nullable Object details, @Nullable Authentication before) {
        List<GrantedAuthority> authorities = PasswordSignIn.authorities(account);
        User principal = new User(String.valueOf(account.id()), "", authorities);
        authorities.add(FactorGrantedAuthority.fromAuthority(factor));
        if (before != null && before.getName().equals(principal.getUsername())) {
            before.getAuthorities().stream()
                    .filter(a -> a instanceof FactorGrantedAuthority && !factor.equals(a.getAuthority()))
                    .forEach(authorities::add);
        }
        UsernamePasswordAuthenticationToken token =
                new UsernamePasswordAuthenticationToken(principal, null, authorities);
        token.setDetails(details);
        return token;
    }

    /** Tells whether any proof was given within this time. */
    static boolean isFresh(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(authority -> isWithin(authority, FRESH));
    }

    /** Tells whether this kind of proof was given within this time. */
    static boolean has(Authentication authentication, String factor, Duration within) {
        return authentication.getAuthorities().stream()
                .anyMatch(authority -> factor.equals(authority.getAuthority()) && isWithin(authority, within));
    }

    private static boolean isWithin(GrantedAuthority authority, Duration time) {
        return authority instanceof FactorGrantedAuthority factor
                && factor.getIssuedAt().isAfter(Instant.now().minus(time));
    }
}
