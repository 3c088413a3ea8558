package org.bzpeer.harvest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.Web;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sitemap, and where robots find it. */
@Controller
class SitemapController {

    private static final String XML = "application/xml;charset=UTF-8";
    private static final CacheControl HOUR =
            CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic();

    private final Sitemaps sitemaps;
    private final Limits limits;
    private final Web web;

    SitemapController(Sitemaps sitemaps, Limits limits, Web web) {
        this.sitemaps = sitemaps;
        this.limits = limits;
        this.web = web;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(HOUR)
                .body("""
                        User-agent: *
                        Disallow: /search
                        Disallow: /login
                        Disallow: /join
                        Disallow: /report
                        Disallow: /api/v1/

                        Sitemap: %s
                        """.formatted(web.url("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XML))
                .cacheControl(HOUR)
                .body(sitemaps.index().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sitemap-{kind}-{shard}.xml")
    void shard(
            @PathVariable String kind,
            @PathVariable String shard,
            jakarta.servlet.http.HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean number = shard.matches("0|[1-9][0-9]{0,5}");
        if (!sitemaps.isKind(kind) || !number || Integer.parseInt(shard) >= Math.max(1, sitemaps.shards(kind))) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        limits.take(Limit.DATA, Web.visitorKey(request));
        response.setContentType(XML);
        response.setHeader(HttpHeaders.CACHE_CONTROL, HOUR.getHeaderValue());
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        sitemaps.write(out, kind, Integer.parseInt(shard));
        out.flush();
    }
}
