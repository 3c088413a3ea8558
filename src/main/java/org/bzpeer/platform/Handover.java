package org.bzpeer.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Pieces of work that one thread gives away and a second one takes, each after the one before it, so that what comes out is
 * the same as with one thread. Whoever gives waits when too much lies between the two.
 */
public final class Handover<T> implements AutoCloseable {

    /** Waking the other thread costs more than a small piece, so pieces go together until they weigh this much. */
    private static final int TOGETHER = 500;

    private record Given(Future<?> taken, int weight) {}

    private final Consumer<T> taker;
    private final int most;
    private final ExecutorService thread;
    private final Queue<Given> given = new ArrayDeque<>();
    private List<T> pieces = new ArrayList<>();
    private int weight;
    private int between;
    private volatile boolean stopped;

    /**
     * @param name the second thread's
     * @param most what the pieces that wait may weigh together; a single one may weigh more
     * @param taker called on the second thread alone
     */
    public Handover(String name, int most, Consumer<T> taker) {
        this.taker = taker;
        this.most = most;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * Gives a piece away; it is the taker's from now on.
     *
     * @throws RuntimeException what the taker has thrown at an earlier piece; nothing is taken after it
     */
    public void give(T piece, int weighs) {
        pieces.add(piece);
        weight += weighs;
        if (weight >= TOGETHER) {
            send();
        }
    }

    /** Waits until all has been taken; throws as {@link #give} does. */
    public void finish() {
        send();
        while (!given.isEmpty()) {
            await(given.remove());
        }
    }

    /** Ends the second thread; what it has not taken by now is left. */
    @Override
    public void close() {
        stopped = true;
        thread.close();
    }

    private void send() {
        List<T> sent = pieces;
        given.add(new Given(thread.submit(() -> take(sent)), weight));
        between += weight;
        pieces = new ArrayList<>();
        weight = 0;
        while (between > most) {
            await(given.remove());
        }
    }

    private void take(List<T> sent) {
        for (T piece : sent) {
            if (stopped) {
                return;
            }
            try {
                taker.accept(piece);
            } catch (Throwable e) {
                stopped = true;
                throw e;
            }
        }
    }

    private void await(Given oldest) {
        try {
            oldest.taken().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another thread was waited for", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        between -= oldest.weight();
    }
}
