package org.bzpeer.account;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import org.bzpeer.platform.Limits;
import org.bzpeer.platform.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may do what. Reading public pages needs nothing and leaves nothing: no session, no cookie. What stands under one of
 * the paths below needs an account; whose row it is, each controller sees to.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    private static final String[] FOR_MEMBERS = {
        "/settings",
        "/settings/**",
        "/feed",
        "/feed/**",
        "/claims",
        "/claims/**",
        "/requests",
        "/requests/**",
        "/researchers/*/follow",
        "/topics/*/follow",
        "/institutions/*/follow",
        "/researchers/*/follow/end",
        "/topics/*/follow/end",
        "/institutions/*/follow/end",
        "/researchers/*/claims",
        "/researchers/*/claims/new",
        "/researchers/*/requests",
        "/researchers/*/waiting",
        "/researchers/*/waiting/end",
        "/desk",
        "/desk/**",
        "/logout"
    };

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Accounts accounts,
            Passwords passwords,
            Limits limits,
            PasskeyFilters passkeys,
            OrcidSignIn orcid,
            SecondFactor secondFactor,
            CsrfTokens tokens,
            SignInAnswers answers)
            throws Exception {
        onlyTheProvidersHere(http);
        passkeys.on(http);
        orcid.on(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/curation", "/curation/**")
                        .access(allOf(hasRole("CURATOR"), secondFactor))
                        .requestMatchers("/admin", "/admin/**")
                        .access(allOf(hasRole("ADMIN"), secondFactor))
                        // Its secret address is the key: feed readers do not sign in.
                        .requestMatchers("/feed/*.atom")
                        .permitAll()
                        .requestMatchers(FOR_MEMBERS)
                        .hasRole("MEMBER")
                        .anyRequest()
                        .permitAll())
                // No bean: as one it would also stand in the manager behind this one, and every wrong password would be
                // tried twice.
                .authenticationProvider(new PasswordSignIn(accounts, passwords, limits))
                .formLogin(login -> login.loginPage("/login")
                        .usernameParameter("email")
                        .authenticationDetailsSource(VisitorDetails::of)
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(logout ->
                        logout.logoutUrl("/logout").logoutSuccessUrl("/").deleteCookies("SESSION"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(secondFactor))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(
                                "/unsubscribe/*", "/oai", PasskeyFilters.OPTIONS, PasskeyFilters.ANSWER))
                .addFilterBefore(new SameOrigin(), CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .headers(SecurityHeaders::on)
                .build();
    }

    /** Spring Boot puts a manager of its own behind this one: every wrong password would be tried twice, and its answer count. */
    private static void onlyTheProvidersHere(HttpSecurity http) {
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(attempt -> {
            throw new ProviderNotFoundException("nobody else signs anybody in");
        });
    }

    /** Nobody reads them, and every filter of every request would be timed for them. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Without one, Spring Boot would invent a user with a password in the log. The name is the account's id. */
    @Bean
    UserDetailsService users(Accounts accounts) {
        return name -> accounts.findById(Long.parseLong(name))
                .filter(Account::maySignIn)
                .map(account -> new org.springframework.security.core.userdetails.User(
                        name, "", PasswordSignIn.authorities(account)))
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}
