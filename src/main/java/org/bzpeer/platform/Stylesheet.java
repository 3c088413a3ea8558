package org.bzpeer.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The site's one stylesheet: the files that {@code css/_order.txt} lists, one after another, under an address that
 * changes with its content, so that browsers may keep it for ever. There is no build step.
 */
@Controller
@ControllerAdvice
class Stylesheet {

    private static final String FOLDER = "static/css/";

    private final byte[] content;
    private final String href;

    Stylesheet() throws IOException {
        StringBuilder sheet = new StringBuilder();
        for (String file : read("_order.txt").lines().map(String::strip).toList()) {
            if (!file.isEmpty() && !file.startsWith("#")) {
                sheet.append(read(file)).append('\n');
            }
        }
        content = sheet.toString().getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        href = "/assets/site-" + Long.toHexString(sum.getValue()) + ".css";
    }

    @ModelAttribute("stylesheet")
    String href() {
        return href;
    }

    @GetMapping("/assets/{name}.css")
    ResponseEntity<byte[]> show(@PathVariable String name) {
        boolean current = href.equals("/assets/" + name + ".css");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(
                        current
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noCache())
                .body(content);
    }

    private static String read(String file) throws IOException {
        try (InputStream input = new ClassPathResource(FOLDER + file).getInputStream()) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
