package org.bzpeer.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An OpenID provider on loopback that can be told to do everything wrong. */
final class FakeOrcid {

    static final String CLIENT = "APP-TEST";
    static final String SECRET = "a secret that nobody should know";

    /** What it does wrong. */
    enum Fault {
        NONE,
        ISSUER,
        AUDIENCE,
        NONCE,
        NO_NONCE,
        EXPIRED,
        UNSIGNED,
        HS256,
        OTHER_KEY,
        NO_SUBJECT,
        BAD_SUBJECT,
        BAD_CHECK_DIGIT,
        TOKEN_REFUSED
    }

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;

    volatile Fault fault = Fault.NONE;
    volatile String nonce = "";
    volatile String subject = "";
    volatile String lastTokenRequest = "";

    FakeOrcid() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k").generate();
            otherKey = new RSAKeyGenerator(2048).keyID("k").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    String issuer() {
        return url("");
    }

    private void token(HttpExchange exchange) throws IOException {
        lastTokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (fault == Fault.TOKEN_REFUSED) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"bearer\",\"expires_in\":60,\"scope\":\"openid\",\"id_token\":\""
                        + idToken() + "\"}");
    }

    private String idToken() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.ISSUER ? "https://elsewhere.example" : issuer())
                .audience(fault == Fault.AUDIENCE ? "APP-OTHER" : CLIENT)
                .issueTime(Date.from(fault == Fault.EXPIRED ? now.minusSeconds(7200) : now))
                .expirationTime(Date.from(fault == Fault.EXPIRED ? now.minusSeconds(3600) : now.plusSeconds(600)));
        if (fault != Fault.NO_NONCE) {
            claims.claim("nonce", fault == Fault.NONCE ? "another" : nonce);
        }
        switch (fault) {
            case NO_SUBJECT -> {}
            case BAD_SUBJECT -> claims.subject("1'; DROP TABLE account; --");
            case BAD_CHECK_DIGIT -> claims.subject("0000-0002-1825-0098");
            default -> claims.subject(subject);
        }
        try {
            return switch (fault) {
                case UNSIGNED -> new PlainJWT(claims.build()).serialize();
                case HS256 ->
                    signed(
                            JWSAlgorithm.HS256,
                            new MACSigner(key.toRSAPublicKey().getEncoded()),
                            claims);
                case OTHER_KEY -> signed(JWSAlgorithm.RS256, new RSASSASigner(otherKey), claims);
                default -> signed(JWSAlgorithm.RS256, new RSASSASigner(key), claims);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(
            JWSAlgorithm algorithm, com.nimbusds.jose.JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k").build(), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
