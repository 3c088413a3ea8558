package org.bzpeer.platform;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A site over https on the loopback, called home.test, and clients that may go there. */
public final class LoopbackSite implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpsServer server;
    private final SSLContext tls;
    private volatile String askedHost = "";

    public LoopbackSite() throws Exception {
        tls = context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** A client that may reach the loopback, where home.test and other.test are. */
    public GuardedClient client(Duration longest) {
        return new GuardedClient(
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                address -> true,
                port -> true,
                tls,
                longest);
    }

    /** A client that knows the same hosts and may reach public addresses alone. */
    public GuardedClient strictClient() {
        return new GuardedClient(
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                PublicAddress::isPublic,
                port -> true,
                tls,
                Duration.ofSeconds(10));
    }

    public void page(String path, String html) {
        handle(path, exchange -> {
            askedHost = exchange.getRequestHeaders().getFirst("Host");
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    public void redirect(String path, String location) {
        handle(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    public void handle(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    public URI uri(String path) {
        return URI.create("https://home.test:" + server.getAddress().getPort() + path);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String askedHost() {
        return askedHost;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static SSLContext context() throws Exception {
        Path folder = Files.createTempDirectory("loopback-site");
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "home",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=home.test",
                        "-ext",
                        "SAN=dns:home.test,dns:other.test",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(
                    new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        Files.delete(file);
        Files.delete(folder);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("home", keys.getCertificate("home"));
        TrustManagerFactory known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        known.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), known.getTrustManagers(), null);
        return context;
    }
}
