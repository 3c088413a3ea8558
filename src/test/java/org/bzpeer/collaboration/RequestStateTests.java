package org.bzpeer.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a request and of its text, without a database. */
class RequestStateTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final CollaborationRequest request =
            new CollaborationRequest(1, 2, 3, 4, Intent.DATA, new Context(ContextKind.OWN, 5, ""), "text", false, NOW);

    @ParameterizedTest
    @CsvSource({
        "OPEN, ACCEPTED DECLINED WITHDRAWN EXPIRED CLOSED",
        "ACCEPTED, ENDED",
        "DECLINED, ''",
        "WITHDRAWN, ''",
        "EXPIRED, ''",
        "CLOSED, ''",
        "ENDED, ''"
    })
    void leadsOnlyWhereTheTableSays(RequestState from, String allowed) {
        for (RequestState to : RequestState.values()) {
            assertThat(from.leadsTo(to))
                    .as(from + " to " + to)
                    .isEqualTo((" " + allowed + " ").contains(" " + to + " "));
        }
    }

    @Test
    void isExpiredFromItsDeadlineOnEvenIfNobodyHasMarkedIt() {
        Instant deadline = NOW.plus(Duration.ofDays(21));
        assertThat(request.state(deadline.minusNanos(1))).isEqualTo(RequestState.OPEN);
        assertThat(request.state(deadline)).isEqualTo(RequestState.EXPIRED);
        assertThatThrownBy(() -> request.accept(deadline)).isInstanceOf(RequestIsPast.class);
        assertThatThrownBy(() -> request.withdraw(deadline)).isInstanceOf(RequestIsPast.class);
    }

    @Test
    void isAnsweredOnce() {
        request.decline(DeclineReason.NO_TIME, NOW);
        assertThatThrownBy(() -> request.accept(NOW))
                .isInstanceOf(RequestIsPast.class)
                .hasMessageContaining("Declined");
        assertThatThrownBy(() -> request.withdraw(NOW)).isInstanceOf(RequestIsPast.class);
    }

    @Test
    void carriesMessagesOnlyBetweenAcceptanceAndEnd() {
        assertThatThrownBy(() -> request.mustBeRunning(NOW)).isInstanceOf(RequestIsPast.class);
        request.accept(NOW);
        request.mustBeRunning(NOW.plus(Duration.ofDays(400)));
        request.end(NOW);
        assertThatThrownBy(() -> request.mustBeRunning(NOW)).isInstanceOf(RequestIsPast.class);
        assertThatThrownBy(() -> request.end(NOW)).isInstanceOf(RequestIsPast.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see https://evil.example/x",
                "HTTP://EVIL.EXAMPLE",
                "www.evil.example",
                "write to me@evil.example",
                "javascript://x",
                "mailto:me",
                "go to evil.com now",
                "t.me/somebody",
                "github.com/somebody"
            })
    void takesLinksForLinks(String text) {
        assertThat(NoLinksCheck.hasLink(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As in arXiv:2005.14165, e.g. and/or i.e. this.",
                "doi:10.1000/182 says so",
                "We met. You spoke about p. 12/13",
                "cost: 3.5/4 @ noon",
                "Is it so?Yes.It is"
            })
    void takesOrdinaryTextForText(String text) {
        assertThat(NoLinksCheck.hasLink(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WORK", "WORK-", "WORK--1", "WORK-x", "WORK-1234567890123456789", "-1", "WORK-١"})
    void readsNoContextFromNonsense(String value) {
        assertThat(Context.read(value)).isNull();
    }

    @Test
    void readsBackWhatTheFormOffers() {
        assertThat(Context.read(new Context(ContextKind.TOPIC, 12, "Algebra").value()))
                .isEqualTo(new Context(ContextKind.TOPIC, 12, ""));
    }
}
