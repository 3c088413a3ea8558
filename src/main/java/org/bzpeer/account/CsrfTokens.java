package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bzpeer.platform.SiteSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Tokens of forms, derived from the session's id by a key of the site: nothing is stored, and a visitor who is not
 * signed in needs neither a session nor a cookie. Forms of such visitors are also held to this site by
 * {@link SameOrigin}, since their token is the same for everybody.
 */
@Component
class CsrfTokens implements CsrfTokenRepository {

    private final SiteSecrets secrets;
    private volatile byte @Nullable [] key;

    CsrfTokens(@Lazy SiteSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", sign(whose(session)));
    }

    /**
     * A session may begin before anybody is signed in, when a passkey is asked for; the forms that stand on the page already
     * must go on working.
     */
    private static String whose(@Nullable HttpSession session) {
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                != null
                ? "session " + session.getId()
                : "nobody";
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // Nothing to keep: the token follows from the session.
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return generateToken(request);
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = secrets.key("csrf");
            key = known;
        }
        return known;
    }
}
