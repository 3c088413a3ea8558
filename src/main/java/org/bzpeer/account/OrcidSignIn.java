package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import org.bzpeer.platform.Web;
import org.bzpeer.shared.Orcid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signing in at ORCID. An iD that belongs to an account signs it in; any other is kept in the session as shown, to be
 * linked by a form (whoever is signed in) or to join with (whoever is not).
 */
@Component
class OrcidSignIn {

    private final OrcidProvider provider;
    private final RestClientAuthorizationCodeTokenResponseClient tokens;
    private final OrcidIds orcids;
    private final Accounts accounts;
    private final CurrentSession session;
    private final SessionLength length;
    private final Web web;

    OrcidSignIn(
            OrcidProvider provider,
            RestClientAuthorizationCodeTokenResponseClient tokens,
            OrcidIds orcids,
            Accounts accounts,
            CurrentSession session,
            SessionLength length,
            Web web) {
        this.provider = provider;
        this.tokens = tokens;
        this.orcids = orcids;
        this.accounts = accounts;
        this.session = session;
        this.length = length;
        this.web = web;
    }

    void on(HttpSecurity http) throws Exception {
        ClientRegistration registration = provider.registration(web);
        if (registration == null) {
            return;
        }
        http.oauth2Login(login -> login.clientRegistrationRepository(
                        new InMemoryClientRegistrationRepository(registration))
                .authorizedClientRepository(new ForgottenTokens())
                .loginPage("/login")
                .authorizationEndpoint(start -> start.authorizationRequestRepository(new OrcidRequests(length)))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens))
                .successHandler(this::succeed)
                .failureHandler((request, response, failure) -> response.sendRedirect("/login?orcid=refused"))
                // What ORCID says is no account of ours yet, so it never becomes the session's authentication.
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <T extends OAuth2LoginAuthenticationFilter> T postProcess(T filter) {
                        filter.setSecurityContextRepository(new NullSecurityContextRepository());
                        return filter;
                    }
                }));
    }

    private void succeed(HttpServletRequest request, HttpServletResponse response, Authentication shown)
            throws IOException {
        Authentication before = before(request.getSession());
        SecurityContextHolder.getContext().setAuthentication(before);
        if (!Orcid.isValid(shown.getName())) {
            response.sendRedirect("/login?orcid=refused");
            return;
        }
        String orcid = shown.getName().toUpperCase(Locale.ROOT);
        Viewer viewer = Viewer.of(before);
        Long holder = orcids.holder(orcid).orElse(null);
        if (holder != null && (viewer == null || viewer.id() == holder)) {
            String next = OrcidRequests.next(request, viewer == null ? "/feed" : "/settings");
            response.sendRedirect(signIn(holder, orcid, request, response, next));
        } else {
            request.getSession().setAttribute(ShownOrcid.KEY, ShownOrcid.now(orcid));
            response.sendRedirect(viewer == null ? "/join/orcid" : "/settings/orcid");
        }
    }

    private String signIn(
            long holder, String orcid, HttpServletRequest request, HttpServletResponse response, String next) {
        Account account = accounts.findById(holder).filter(Account::maySignIn).orElse(null);
        if (account == null) {
            return "/login?orcid=refused";
        }
        orcids.shown(holder, orcid);
        session.prove(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, account, request, response);
        length.forSomebody(request);
        return next;
    }

    private static @Nullable Authentication before(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                ? context.getAuthentication()
                : null;
    }
}
