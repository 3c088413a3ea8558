package org.bzpeer.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads pages of other sites whose addresses visitors have given: https on its own port only, public addresses only, at
 * most 1 MB and 10 seconds, at most three redirects and none to another host, no proxy, no cookie. A name is resolved
 * once for a connection, by the resolver below, and the connection goes to the addresses that were checked.
 */
@Component
public class GuardedClient implements DisposableBean {

    /** What was read: where the redirects ended, and the text, decoded. */
    public record Page(URI address, String contentType, String text) {}

    /** Looks a host up; tests know hosts of their own. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST_REDIRECTS = 3;
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final IntPredicate ports;
    private final Duration longest;
    private final CloseableHttpClient client;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GuardedClient() {
        this(
                InetAddress::getAllByName,
                PublicAddress::isPublic,
                port -> port == 443,
                SSLContexts.createSystemDefault(),
                LONGEST);
    }

    GuardedClient(
            Lookup lookup, Predicate<InetAddress> reachable, IntPredicate ports, SSLContext tls, Duration longest) {
        this.ports = ports;
        this.longest = longest;
        Timeout patience = Timeout.ofMilliseconds(longest.toMillis() / 2);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Resolver(lookup, reachable))
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("BZPEER link check")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /**
     * Reads a page.
     *
     * @throws PageUnreachable when it may not be reached, does not answer with 200 in time, or is too large
     */
    public Page get(URI address) throws PageUnreachable {
        return get(address, "text/html, */*;q=0.5");
    }

    /**
     * Reads what an address has in one form.
     *
     * @param accept the media types to ask for
     * @throws PageUnreachable when it may not be reached, does not answer with 200 in time, or is too large
     */
    public Page get(URI address, String accept) throws PageUnreachable {
        if (!places.tryAcquire()) {
            throw new PageUnreachable("Too many pages are being looked at just now. Try again in a minute.");
        }
        try {
            AtomicReference<@Nullable HttpGet> current = new AtomicReference<>();
            Future<Page> page = threads.submit(() -> follow(address, accept, current));
            try {
                return page.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                HttpGet running = current.get();
                if (running != null) {
                    running.cancel();
                }
                page.cancel(true);
                throw new PageUnreachable("The page did not answer within " + longest.toSeconds() + " seconds.");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof PageUnreachable known) {
                    throw known;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PageUnreachable("The page could not be looked at just now.");
            }
        } finally {
            places.release();
        }
    }

    private Page follow(URI start, String accept, AtomicReference<@Nullable HttpGet> current) throws PageUnreachable {
        URI address = start;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            check(address);
            HttpGet request = new HttpGet(address);
            request.setHeader(HttpHeaders.ACCEPT, accept);
            current.set(request);
            Object answer;
            URI asked = address;
            try {
                answer = client.execute(request, response -> read(asked, response));
            } catch (Resolver.NotPublic e) {
                throw new PageUnreachable("This host is not on the public Internet.");
            } catch (UnknownHostException e) {
                throw new PageUnreachable("There is no host called “" + address.getHost() + "”.");
            } catch (TooLarge e) {
                throw new PageUnreachable("The page is larger than 1 MB.");
            } catch (IOException | IllegalArgumentException e) {
                throw new PageUnreachable("The page could not be read over https.");
            }
            switch (answer) {
                case Page page -> {
                    return page;
                }
                case URI next -> {
                    if (!Objects.equals(next.getHost(), address.getHost())) {
                        throw new PageUnreachable("The page leads to another host. Give the address where it ends.");
                    }
                    address = next;
                }
                case Integer status -> throw new PageUnreachable(status);
                default -> throw new IllegalStateException(answer.toString());
            }
        }
        throw new PageUnreachable("The page leads on more than three times.");
    }

    private void check(URI address) throws PageUnreachable {
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new PageUnreachable("Only addresses that begin with https:// are looked at.");
        }
        if (address.getRawUserInfo() != null || !ports.test(address.getPort() < 0 ? 443 : address.getPort())) {
            throw new PageUnreachable("Give a plain address, without user name or port.");
        }
    }

    private static Object read(URI address, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status >= 301 && status <= 308 && status != 304 && response.containsHeader(HttpHeaders.LOCATION)) {
            return address.resolve(response.getFirstHeader(HttpHeaders.LOCATION).getValue());
        }
        if (status != 200 || response.getEntity() == null) {
            return status;
        }
        byte[] body = response.getEntity().getContent().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new TooLarge();
        }
        String type = response.getEntity().getContentType();
        ContentType parsed = ContentType.parseLenient(type);
        Charset charset = parsed == null || parsed.getCharset() == null ? StandardCharsets.UTF_8 : parsed.getCharset();
        return new Page(address, type == null ? "" : type, new String(body, charset));
    }

    @Override
    public void destroy() throws IOException {
        threads.shutdownNow();
        client.close();
    }

    private static final class TooLarge extends IOException {}

    /** The one place where a name becomes an address: what is not public never gets a connection. */
    private record Resolver(Lookup lookup, Predicate<InetAddress> reachable) implements DnsResolver {

        static final class NotPublic extends UnknownHostException {}

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = lookup.addresses(host);
            if (!Arrays.stream(addresses).allMatch(reachable)) {
                throw new NotPublic();
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
