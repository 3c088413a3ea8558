package org.bzpeer.account;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PlainTextCheck;
import org.bzpeer.platform.TooManyRequests;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Signing in by address and password. The session carries the account's id, never the address. */
class PasswordSignIn implements AuthenticationProvider {

    /** Trying was refused because it was tried too often. */
    static final class Slowed extends AuthenticationException {
        final TooManyRequests why;

        Slowed(TooManyRequests why) {
            super("too many attempts", why);
            this.why = why;
        }
    }

    /** The password is right, but the address was never confirmed. */
    static final class Unconfirmed extends AuthenticationException {
        final long accountId;

        Unconfirmed(long accountId) {
            super("the address is not confirmed");
            this.accountId = accountId;
        }
    }

    private static final int LONGEST_ADDRESS = 254;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Limits limits;

    PasswordSignIn(Accounts accounts, Passwords passwords, Limits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String key = Account.key(attempt.getName());
        if (key.length() > LONGEST_ADDRESS || !PlainTextCheck.isPlain(key, false)) {
            throw new BadCredentialsException("no account has such an address");
        }
        slowDown(key, attempt.getDetails() instanceof VisitorDetails visitor ? visitor.key() : "");
        Account account = accounts.findByEmailKey(key).orElse(null);
        String password = String.valueOf(attempt.getCredentials());
        if (!passwords.matches(password, account == null ? null : account.passwordHash()) || account == null) {
            throw new BadCredentialsException("address and password do not fit together");
        }
        if (account.isDemo()) {
            throw new BadCredentialsException("a ready account has no password");
        }
        return switch (account.state()) {
            case UNCONFIRMED -> throw new Unconfirmed(account.id());
            case SUSPENDED -> throw new BadCredentialsException("suspended");
            case ACTIVE, LEAVING ->
                SignedIn.by(FactorGrantedAuthority.PASSWORD_AUTHORITY, account, attempt.getDetails());
        };
    }

    private void slowDown(String account, String visitor) {
        try {
            limits.take(Limit.SIGN_IN_ADDRESS, visitor);
            limits.take(Limit.SIGN_IN_ACCOUNT, account);
        } catch (TooManyRequests e) {
            throw new Slowed(e);
        }
    }

    /** Returns the account's role and all lesser ones. */
    static List<GrantedAuthority> authorities(Account account) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (Account.Role role : Account.Role.values()) {
            if (role.compareTo(account.role()) <= 0) {
                authorities.add(new SimpleGrantedAuthority("ROLE_" + role));
            }
        }
        if (account.isDemo()) {
            authorities.add(new SimpleGrantedAuthority(SecondFactor.DEMO));
        }
        return authorities;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
