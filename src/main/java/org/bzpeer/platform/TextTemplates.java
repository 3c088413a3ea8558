package org.bzpeer.platform;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Templates named {@code *.text} are read in Thymeleaf's textual mode: what stands between two expressions is one piece of
 * text, not a tag after another, which makes the long lists of a page several times cheaper to draw. Output is escaped
 * for HTML as in the other mode. For the parts of a page that repeat; everything else stays HTML.
 */
@Configuration(proxyBeanMethods = false)
class TextTemplates {

    @Bean
    SpringResourceTemplateResolver textTemplateResolver() {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setPrefix("classpath:/templates/");
        resolver.setResolvablePatterns(Set.of("*.text"));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setOrder(1);
        return resolver;
    }
}
