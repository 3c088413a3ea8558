package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bzpeer.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is asked for passkeys without a device; with one: {@link AccountBrowserTests}. */
@SiteTest
class PasskeyTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    private RequestPostProcessor curator(long account, Duration passkeyAge) {
        var authorities = PasswordSignIn.authorities(accounts.findById(account).orElseThrow());
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        if (passkeyAge != Duration.ZERO) {
            authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                    .issuedAt(Instant.now().minus(passkeyAge))
                    .build());
        }
        return user(String.valueOf(account)).authorities(authorities);
    }

    @Test
    void leadsACuratorWithoutAFreshPasskeyToOne() throws Exception {
        long account = people.curator("Cora");
        for (Duration age : List.of(Duration.ZERO, Duration.ofHours(13))) {
            MockHttpServletResponse answer = mvc.perform(get("/curation/claims").with(curator(account, age)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getRedirectedUrl()).isEqualTo("/settings/second-factor?next=%2Fcuration%2Fclaims");
        }
        assertThat(mvc.perform(get("/settings/second-factor").with(curator(account, Duration.ZERO)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("no passkey yet", "/settings/passkeys");
        assertThat(mvc.perform(get("/curation/none").with(curator(account, Duration.ofHours(11))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void keepsMembersOutOfCurationEvenWithAPasskeyAndCuratorsOutOfAdministration() throws Exception {
        assertThat(status("/curation", curator(people.member("Mia"), Duration.ofHours(1))))
                .isEqualTo(403);
        assertThat(status("/admin/x", curator(people.curator("Cai"), Duration.ofHours(1))))
                .isEqualTo(403);
        assertThat(status("/admin/x", curator(people.curator("Cai"), Duration.ZERO)))
                .isEqualTo(403);
        for (String path : List.of("/admin/accounts", "/curation/audit", "/admin/x")) {
            MockHttpServletResponse keyless = mvc.perform(get(path).with(curator(people.admin("Ada"), Duration.ZERO)))
                    .andReturn()
                    .getResponse();
            assertThat(keyless.getStatus()).isEqualTo(302);
            assertThat(keyless.getRedirectedUrl())
                    .as("an admin without a passkey")
                    .isEqualTo("/settings/second-factor?next=" + path.replace("/", "%2F"));
        }
        mvc.perform(post("/admin/accounts/1/suspend")
                        .with(people.form())
                        .with(curator(people.admin("Ada"), Duration.ZERO)))
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).startsWith("/settings/second-factor"));
        assertThat(status("/admin/x", curator(people.admin("Ada"), Duration.ofHours(1))))
                .isEqualTo(404);
    }

    @Test
    void letsTheReadyCuratorOfATrialInWithoutOne() throws Exception {
        long account = people.curator("Demo");
        var authorities = PasswordSignIn.authorities(accounts.findById(account).orElseThrow());
        authorities.add(new SimpleGrantedAuthority(SecondFactor.DEMO));
        assertThat(status("/curation/none", user(String.valueOf(account)).authorities(authorities)))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"id\":\"\"}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}",
                "\u0000"
            })
    void refusesWhatNoDeviceSays(String body) throws Exception {
        long account = people.member("Dev");
        assertThat(mvc.perform(post("/settings/passkeys")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)
                                .with(people.as(account)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(mvc.perform(post("/login/webauthn")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void asksForAFreshProofBeforePasskeysChange() throws Exception {
        long account = people.member("Old");
        var stale = PasswordSignIn.authorities(accounts.findById(account).orElseThrow());
        stale.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(Instant.now().minus(Duration.ofMinutes(16)))
                .build());
        RequestPostProcessor old = user(String.valueOf(account)).authorities(stale);
        for (String path :
                List.of("/settings/passkeys/options", "/settings/passkeys/x/remove", "/settings/orcid/remove")) {
            assertThat(mvc.perform(post(path).with(people.form()).with(old))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .as(path)
                    .startsWith("/settings/again");
        }
    }

    private int status(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(path).with(who)).andReturn().getResponse().getStatus();
    }
}
