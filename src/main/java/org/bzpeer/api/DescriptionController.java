package org.bzpeer.api;

import java.io.IOException;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** The description of the interface, for machines and for people, who can try it with plain forms. */
@Controller
class DescriptionController {

    @GetMapping("/api/v1/openapi.json")
    @Nullable
    ResponseEntity<byte[]> openApi(ServletWebRequest request) throws IOException {
        if (PublicPage.isUnchanged(request, "openapi")) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("api/openapi.json").getContentAsByteArray());
    }

    @GetMapping("/api")
    @Nullable
    String page(ServletWebRequest request) {
        return PublicPage.isUnchanged(request, "api") ? null : "api/show";
    }
}
