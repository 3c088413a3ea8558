package org.bzpeer.citation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts negotiation and signposts before the pages of records. */
@Configuration(proxyBeanMethods = false)
class CitationWeb implements WebMvcConfigurer {

    private final Negotiation negotiation;
    private final WorkHead workHead;

    CitationWeb(Negotiation negotiation, WorkHead workHead) {
        this.negotiation = negotiation;
        this.workHead = workHead;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(negotiation).addPathPatterns("/researchers/*/*", "/works/*/*");
        registry.addInterceptor(workHead).addPathPatterns("/works/*/*");
    }
}
