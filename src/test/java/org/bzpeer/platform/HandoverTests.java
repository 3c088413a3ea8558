package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandoverTests {

    private static final int PIECES = 10_000;

    @Test
    void piecesAreTakenInTheirOrderOnOneOtherThread() {
        List<Integer> taken = new ArrayList<>();
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        Handover.<Integer>run(
                "taking",
                1000,
                piece -> {
                    taken.add(piece);
                    threads.add(Thread.currentThread());
                },
                handover -> IntStream.range(0, PIECES).forEach(piece -> handover.give(piece, 7)));

        assertThat(taken).isEqualTo(IntStream.range(0, PIECES).boxed().toList());
        assertThat(threads).doesNotContain(Thread.currentThread());
        assertThat(threads.stream().distinct()).hasSize(1);
    }

    @Test
    void whoeverGivesWaitsWhileTooMuchLiesBetween() throws InterruptedException {
        CountDownLatch mayTake = new CountDownLatch(1);
        AtomicInteger given = new AtomicInteger();
        Thread giver = Thread.ofPlatform()
                .start(() -> Handover.<Integer>run("slow", 2000, piece -> await(mayTake), handover -> {
                    for (int piece = 0; piece < 20; piece++) {
                        handover.give(piece, 500);
                        given.incrementAndGet();
                    }
                }));
        giver.join(500);

        assertThat(giver.isAlive()).isTrue();
        assertThat(given.get()).isEqualTo(4);

        mayTake.countDown();
        giver.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(given.get()).isEqualTo(20);
    }

    @Test
    void aPieceHeavierThanAllThatMayWaitIsTaken() {
        List<String> taken = new ArrayList<>();
        Handover.<String>run("heavy", 10, taken::add, handover -> handover.give("an author with 5,000 works", 5_000));
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatTheTakerThrowsReachesTheGiverAndNothingIsTakenAfterIt() {
        List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(() -> Handover.<Integer>run(
                        "failing",
                        1000,
                        piece -> {
                            if (piece == 3) {
                                throw new IllegalArgumentException("the third");
                            }
                            taken.add(piece);
                        },
                        handover -> IntStream.range(0, PIECES).forEach(piece -> handover.give(piece, 100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the third");
        assertThat(taken).containsExactly(0, 1, 2);
    }

    /** In one transaction whatever the giver asks after the taker's failure fails, too, and says nothing of the cause. */
    @Test
    void whatTheTakerThrowsIsToldWhereTheGiverFailsMeanwhile() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        assertThatThrownBy(() -> Handover.<Integer>run(
                        "failing",
                        1000,
                        piece -> {
                            failed.countDown();
                            throw new IllegalArgumentException("the cause");
                        },
                        handover -> {
                            handover.give(1, 500);
                            await(failed);
                            throw new IllegalStateException("current transaction is aborted");
                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the cause")
                .satisfies(cause -> assertThat(cause.getSuppressed()[0]).hasMessage("current transaction is aborted"));
    }

    /** Whoever rolls back after a failure must find nobody still writing. */
    @Test
    void whatTheGiverThrowsComesOnlyWhenThePieceAtHandHasBeenTaken() {
        CountDownLatch begun = new CountDownLatch(1);
        List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(() -> Handover.<Integer>run(
                        "left",
                        10_000,
                        piece -> {
                            begun.countDown();
                            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                            taken.add(piece);
                        },
                        handover -> {
                            IntStream.range(0, 10).forEach(piece -> handover.give(piece, 500));
                            await(begun);
                            throw new IllegalStateException("nothing more to read");
                        }))
                .hasMessage("nothing more to read");
        assertThat(taken).startsWith(0).hasSizeLessThan(10);
    }

    @Test
    void anErrorStaysOne() {
        assertThatThrownBy(() -> Handover.<Integer>run(
                        "failing",
                        1000,
                        piece -> {
                            throw new OutOfMemoryError("told by a test");
                        },
                        handover -> handover.give(1, 1)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
