package org.bzpeer.imports;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A service on the loopback that gives the answers it was told, one after another, and remembers what it was asked. */
final class ReplayedAnswers implements AutoCloseable {

    private record Answer(int status, String body, int promised, boolean silent) {}

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    ReplayedAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            Answer answer;
            synchronized (this) {
                asked.add(exchange.getRequestURI().toString());
                answer = answers.isEmpty() ? new Answer(404, "", -1, false) : answers.remove();
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    answer.status(), answer.promised() > 0 ? answer.promised() : body.length == 0 ? -1 : body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
                if (answer.silent()) {
                    exchange.getResponseBody().flush();
                    over.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    synchronized ReplayedAnswers answers(int status, String body) {
        answers.add(new Answer(status, body, -1, false));
        return this;
    }

    /** Promises more bytes than come. */
    synchronized ReplayedAnswers breaksOff(String body) {
        answers.add(new Answer(200, body, body.length() + 1000, false));
        return this;
    }

    /** Promises more bytes than come, and never ends. */
    synchronized ReplayedAnswers fallsSilent(String body) {
        answers.add(new Answer(200, body, body.length() + 1000, true));
        return this;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
