package org.bzpeer.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * The signed-in account that sends a request. A controller asks for it by a parameter: a nullable one is null for an
 * anonymous visitor, any other refuses the visitor.
 *
 * @param id the account's id, which is also the name that the session carries
 */
public record Viewer(long id, boolean curator, boolean admin) {

    /** Returns the viewer of an authentication, or null when nobody is signed in. */
    static @Nullable Viewer of(@Nullable Authentication authentication) {
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return null;
        }
        Set<String> authorities = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return new Viewer(
                Long.parseLong(authentication.getName()),
                authorities.contains("ROLE_CURATOR"),
                authorities.contains("ROLE_ADMIN"));
    }
}
