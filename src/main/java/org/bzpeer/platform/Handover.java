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
import org.jspecify.annotations.Nullable;

/**
 * Pieces of work that one thread gives away and a second one takes, each after the one before it, so that what comes out is
 * the same as with one thread. Whoever gives waits when too much lies between the two.
 */
public final class Handover<T> {

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
    private volatile @Nullable Throwable failure;

    private Handover(String name, int most, Consumer<T> taker) {
        this.taker = taker;
        this.most = most;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * Returns when all that was given has been taken, or when one side has failed and the other has ended.
     *
     * @param name the second thread's
     * @param most what the pieces that wait may weigh together; a single one may weigh more
     * @param taker called on the second thread alone; nothing is taken after a piece at which it has thrown
     * @param giver gives the pieces, on this thread
     * @throws RuntimeException what the taker has thrown, or else the giver: where both have, as two that share a transaction
     *     do, the giver's may only follow from the taker's, and is suppressed
     */
    public static <T> void run(String name, int most, Consumer<T> taker, Consumer<Handover<T>> giver) {
        Handover<T> handover = new Handover<>(name, most, taker);
        try {
            giver.accept(handover);
            handover.finish();
        } catch (RuntimeException | Error e) {
            handover.end();
            handover.throwFailure(e);
            throw e;
        } finally {
            handover.end();
        }
    }

    /** Gives a piece away; it is the taker's from now on. */
    public void give(T piece, int weighs) {
        pieces.add(piece);
        weight += weighs;
        if (weight >= TOGETHER) {
            send();
        }
    }

    private void finish() {
        send();
        while (!given.isEmpty()) {
            await(given.remove());
        }
    }

    private void end() {
        stopped = true;
        thread.close();
    }

    private void throwFailure(@Nullable Throwable giversOwn) {
        Throwable first = failure;
        if (first != null && giversOwn != null && giversOwn != first) {
            first.addSuppressed(giversOwn);
        }
        if (first instanceof Error e) {
            throw e;
        }
        if (first instanceof RuntimeException e) {
            throw e;
        }
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
            } catch (RuntimeException | Error e) {
                failure = e;
                stopped = true;
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
            throw new IllegalStateException("a taker's failure is kept, and not thrown to its thread", e);
        }
        between -= oldest.weight();
        throwFailure(null);
    }
}
