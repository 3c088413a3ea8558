package org.bzpeer.citation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts negotiation and signposts before the pages of records. */
@Configuration(proxyBeanMethods = false)
class CitationWeb implements WebMvcConfigurer {

    private final Negotiation negotiation;

    CitationWeb(Negotiation negotiation) {
        this.negotiation = negotiation;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(negotiation).addPathPatterns("/researchers/*/*", "/works/*/*");
    }
}
