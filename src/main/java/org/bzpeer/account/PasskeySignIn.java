package org.bzpeer.account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Signing in by passkey, and proving again who is there by one. */
// Not a bean of this type: Spring Security would ask it for passwords, too.
@Component
class PasskeySignIn {

    private final WebAuthnRelyingPartyOperations operations;
    private final Accounts accounts;

    PasskeySignIn(WebAuthnRelyingPartyOperations operations, Accounts accounts) {
        this.operations = operations;
        this.accounts = accounts;
    }

    AuthenticationProvider provider() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication attempt) {
                return signIn((WebAuthnAuthenticationRequestToken) attempt);
            }

            @Override
            public boolean supports(Class<?> type) {
                return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(type);
            }
        };
    }

    private Authentication signIn(WebAuthnAuthenticationRequestToken attempt) {
        long id;
        try {
            id = Long.parseLong(
                    operations.authenticate(attempt.getWebAuthnRequest()).getName());
        } catch (RuntimeException e) {
            // The library throws whatever it stumbled over; whoever sent it learns nothing of that.
            throw new BadCredentialsException("the passkey does not fit", e);
        }
        Account account = accounts.findById(id)
                .filter(Account::maySignIn)
                .orElseThrow(() -> new BadCredentialsException("no such account"));
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        Viewer viewer = Viewer.of(before);
        if (viewer != null && viewer.id() != id) {
            throw new BadCredentialsException("the passkey of another account");
        }
        return SignedIn.by(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, account, null, before);
    }
}
