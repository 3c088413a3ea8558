package org.bzpeer.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes accounts for tests, each with an address of its own, and signs requests of theirs. */
@TestComponent
public class People {

    public static final String PASSWORD = "a long enough password";

    /** Of all contexts of a test run, which share one database. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** One hash for all: making one is slow, as it should be. */
    private static volatile String passwordHash = "";

    private final Accounts accounts;
    private final Passwords passwords;
    private final CsrfTokens tokens;
    private final SessionRepository<? extends Session> sessions;

    People(Accounts accounts, Passwords passwords, CsrfTokens tokens, SessionRepository<? extends Session> sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Makes an active member and returns the account's id. */
    public long member(String name) {
        return make(name, Account.Role.MEMBER);
    }

    /** Makes an active curator and returns the account's id. */
    public long curator(String name) {
        return make(name, Account.Role.CURATOR);
    }

    /** Makes an active admin and returns the account's id. */
    public long admin(String name) {
        return make(name, Account.Role.ADMIN);
    }

    private long make(String name, Account.Role role) {
        if (passwordHash.isEmpty()) {
            passwordHash = passwords.hash(PASSWORD);
        }
        Account account = new Account("person" + COUNT.incrementAndGet() + "@people.test", name, passwordHash);
        account.confirm();
        account.become(role);
        return accounts.save(account).id();
    }

    public String email(long account) {
        return accounts.findById(account).orElseThrow().email();
    }

    /** Begins a session with every factor fresh, and returns what a browser's cookie holds of it. */
    public String session(long account) {
        return session(accounts.findById(account).orElseThrow(), sessions);
    }

    private static <S extends Session> String session(Account account, SessionRepository<S> sessions) {
        Authentication password = SignedIn.by(FactorGrantedAuthority.PASSWORD_AUTHORITY, account, null);
        Authentication both = SignedIn.by(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, account, null, password);
        S session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(both));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    /** Signs a request in MockMvc: the account's session with every factor fresh, and a form's token. */
    public RequestPostProcessor as(long account) {
        Account known = accounts.findById(account).orElseThrow();
        var authorities = PasswordSignIn.authorities(known);
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
        RequestPostProcessor signedIn = user(String.valueOf(account)).authorities(authorities);
        return request -> signedIn.postProcessRequest(form().postProcessRequest(request));
    }

    /** Adds the token of a form to a request, as for anybody whose session MockMvc does not keep. */
    public RequestPostProcessor form() {
        return request -> {
            request.setParameter("_csrf", formValue(request));
            return request;
        };
    }

    /**
     * The token as a form carries it. Spring Security's own test support would put another token store into the running
     * site, one that makes sessions.
     */
    private String formValue(MockHttpServletRequest request) {
        byte[] token = tokens.generateToken(request).getToken().getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[token.length * 2];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
