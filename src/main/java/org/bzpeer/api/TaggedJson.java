package org.bzpeer.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Sends data with a tag that follows from its bytes, or says that the client has it already. */
@Component
class TaggedJson {

    private final JsonMapper json;

    TaggedJson(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    ResponseEntity<byte[]> of(Object data, ServletWebRequest request) {
        byte[] body = (json.writeValueAsString(data) + "\n").getBytes(StandardCharsets.UTF_8);
        if (PublicPage.isUnchanged(request, tag(body))) {
            return null;
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
