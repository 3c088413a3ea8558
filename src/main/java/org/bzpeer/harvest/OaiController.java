package org.bzpeer.harvest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.Web;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** OAI-PMH; the protocol asks for GET and for POST, and both only read. */
@Controller
class OaiController {

    private final Oai oai;
    private final Limits limits;

    OaiController(Oai oai, Limits limits) {
        this.oai = oai;
        this.limits = limits;
    }

    @RequestMapping(
            path = "/oai",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> answer(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request)
            throws XMLStreamException {
        limits.take(Limit.DATA, Web.visitorKey(request));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(oai.answer(parameters).getBytes(StandardCharsets.UTF_8));
    }
}
