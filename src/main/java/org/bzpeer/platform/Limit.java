package org.bzpeer.platform;

import java.time.Duration;

/** How often something may be done: a bucket of so many tokens that fills up again evenly over a period. */
public enum Limit {
    JOIN(10, Duration.ofHours(1)),
    SIGN_IN_ACCOUNT(10, Duration.ofMinutes(15)),
    SIGN_IN_ADDRESS(60, Duration.ofMinutes(15)),
    RESET(5, Duration.ofHours(1)),
    CLAIM(5, Duration.ofDays(1)),
    PROOF(20, Duration.ofHours(1)),
    REQUEST(10, Duration.ofDays(1)),
    MESSAGE(60, Duration.ofHours(1)),
    REPORT(20, Duration.ofHours(1)),
    FOLLOW(600, Duration.ofHours(1)),
    NAME_CHANGE(5, Duration.ofDays(1)),
    DATA(1_200, Duration.ofMinutes(10));

    private final int tokens;
    private final Duration period;

    Limit(int tokens, Duration period) {
        this.tokens = tokens;
        this.period = period;
    }

    int tokens() {
        return tokens;
    }

    Duration period() {
        return period;
    }
}
