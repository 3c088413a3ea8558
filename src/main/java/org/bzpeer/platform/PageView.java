package org.bzpeer.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A Thymeleaf page whose variables stay at hand. The template engine keeps every variable as an attribute of the request,
 * which passes through a handful of wrappers each time it is read; a page reads them some hundred times.
 */
// Public with a public constructor, since the view resolver makes one for each page.
public class PageView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        PageBuffer page = new PageBuffer(response);
        super.render(model, new AttributesAtHand(request), page);
        page.send();
    }

    /** The whole page as text, turned into bytes at once when it is complete; until then an error can still be told. */
    private static final class PageBuffer extends HttpServletResponseWrapper {

        private static final int USUAL_SIZE = 1 << 16;

        private final Text text = new Text();
        private final PrintWriter writer = new PrintWriter(text);

        PageBuffer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        /**
         * The address as it is. No address of the site carries a session, and files carry their version themselves; the
         * filter that would add it looks for every link of a page among the files of all archives.
         */
        @Override
        public String encodeURL(String address) {
            return address;
        }

        /** Nothing may leave before the page is complete. */
        @Override
        public void flushBuffer() {}

        void send() throws IOException {
            byte[] bytes = text.page.toString().getBytes(StandardCharsets.UTF_8);
            getResponse().setContentLength(bytes.length);
            getResponse().getOutputStream().write(bytes);
        }

        private static final class Text extends Writer {

            private final StringBuilder page = new StringBuilder(USUAL_SIZE);

            @Override
            public void write(String text) {
                page.append(text);
            }

            @Override
            public void write(String text, int from, int length) {
                page.append(text, from, from + length);
            }

            @Override
            public void write(char[] text, int from, int length) {
                page.append(text, from, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        }
    }

    private static final class AttributesAtHand extends HttpServletRequestWrapper {

        private final Map<String, @Nullable Object> attributes = new HashMap<>();

        AttributesAtHand(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            Object value = attributes.get(name);
            if (value == null && !attributes.containsKey(name)) {
                value = super.getAttribute(name);
                attributes.put(name, value);
            }
            return value;
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.put(name, null);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        static BeanPostProcessor pageViews() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof ThymeleafViewResolver resolver) {
                        resolver.setViewClass(PageView.class);
                    }
                    return bean;
                }
            };
        }
    }
}
