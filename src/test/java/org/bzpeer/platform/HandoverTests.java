package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandoverTests {

    private static final int PIECES = 10_000;

    @Test
    void piecesAreTakenInTheirOrderOnOneOtherThread() {
        List<Integer> taken = new ArrayList<>();
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        try (Handover<Integer> handover = new Handover<>("taking", 1000, piece -> {
            taken.add(piece);
            threads.add(Thread.currentThread());
        })) {
            IntStream.range(0, PIECES).forEach(piece -> handover.give(piece, 7));
            handover.finish();

            assertThat(taken).isEqualTo(IntStream.range(0, PIECES).boxed().toList());
            assertThat(threads).doesNotContain(Thread.currentThread());
            assertThat(threads.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void whoeverGivesWaitsWhileTooMuchLiesBetween() throws InterruptedException {
        CountDownLatch mayTake = new CountDownLatch(1);
        AtomicInteger given = new AtomicInteger();
        try (Handover<Integer> handover = new Handover<>("slow", 2000, piece -> await(mayTake))) {
            Thread giver = Thread.ofPlatform().start(() -> {
                for (int piece = 0; piece < 20; piece++) {
                    handover.give(piece, 500);
                    given.incrementAndGet();
                }
                handover.finish();
            });
            giver.join(500);

            assertThat(giver.isAlive()).isTrue();
            assertThat(given.get()).isEqualTo(4);

            mayTake.countDown();
            giver.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(given.get()).isEqualTo(20);
        }
    }

    @Test
    void aPieceHeavierThanAllThatMayWaitIsTaken() {
        List<String> taken = new ArrayList<>();
        try (Handover<String> handover = new Handover<>("heavy", 10, taken::add)) {
            handover.give("an author with 5,000 works", 5_000);
            handover.finish();
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatTheTakerThrowsReachesTheGiverAndNothingIsTakenAfterIt() {
        List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
        try (Handover<Integer> handover = new Handover<>("failing", 1000, piece -> {
            if (piece == 3) {
                throw new IllegalArgumentException("the third");
            }
            taken.add(piece);
        })) {
            assertThatThrownBy(() -> {
                        IntStream.range(0, PIECES).forEach(piece -> handover.give(piece, 100));
                        handover.finish();
                    })
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the third");
        }
        assertThat(taken).containsExactly(0, 1, 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
