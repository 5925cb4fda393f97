package io.kvitt.adapters.google.gmail;

import io.kvitt.adapters.google.CircuitBreaker;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What all lines of a process to Gmail share.
 *
 * @param breaker that stops asking one who does not answer
 */
record GmailOffice(
        Questions questions,
        GmailWire wire,
        MailTokens tokens,
        UnitBudget budget,
        CircuitBreaker breaker,
        Backoff backoff,
        Waits waits,
        Clock clock) {

    static GmailOffice of(GmailConfig config, MailTokens tokens, Clock clock, Waits waits, RandomGenerator random) {
        return new GmailOffice(
                new Questions(config, new GmailTransport()),
                new GmailWire(clock),
                tokens,
                new UnitBudget(config, clock),
                new CircuitBreaker(clock),
                new Backoff(random),
                waits,
                clock);
    }
}
