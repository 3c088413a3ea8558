package org.bzpeer.account;

import java.time.Duration;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The OpenID provider that knows researchers by their iD: ORCID, or another one that behaves like it. Nothing is asked of
 * it at start-up, so the site starts when it is down. Without a client id there is no signing in by ORCID.
 */
@ConfigurationProperties("bzpeer.orcid")
record OrcidProvider(
        @DefaultValue("https://orcid.org") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("https://orcid.org/oauth/authorize") String authorizationUri,
        @DefaultValue("https://orcid.org/oauth/token") String tokenUri,
        @DefaultValue("https://orcid.org/oauth/jwks") String jwkSetUri) {

    static final String ID = "orcid";

    boolean isOn() {
        return !clientId.isBlank();
    }

    /** Returns how to sign in there, or null when that is off. The issuer is named so that tokens of others are refused. */
    @Nullable
    ClientRegistration registration(Web web) {
        if (!isOn()) {
            return null;
        }
        return ClientRegistration.withRegistrationId(ID)
                .clientName("ORCID")
                .clientId(clientId)
                .clientSecret(clientSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid")
                .redirectUri(web.url("/login/oauth2/code/" + ID))
                .issuerUri(issuer)
                .authorizationUri(authorizationUri)
                .tokenUri(tokenUri)
                .jwkSetUri(jwkSetUri)
                .userNameAttributeName("sub")
                .build();
    }

    /** A provider that hangs holds a visitor up for seconds, not for ever. */
    static SimpleClientHttpRequestFactory connections() {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(Duration.ofSeconds(5));
        factory.setReadTimeout(Duration.ofSeconds(10));
        return factory;
    }
}
