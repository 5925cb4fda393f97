package io.kvitt.benchmarks;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Payments to submit, each another one. */
final class MadePayments {

    /** Whom the ascending ones belong to. */
    static final UserId FIRST_OWNER = owner(0);

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong numbers = new AtomicLong();

    /** Of an owner and those after, one each, with ids spread as random ones are. */
    List<Payment> next(int owner, int count) {
        List<Payment> payments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long number = numbers.incrementAndGet();
            long high = ((number * 0x9e3779b97f4a7c15L) & ~0xf000L) | 0x4000L;
            payments.add(payment(owner + i, number, new UUID(high, 0x8000000000000000L | number)));
        }
        return payments;
    }

    /** One of a row of ascending ids, in which a large store is filled sooner. */
    static Payment ascending(long number) {
        return payment(0, number, ascendingId(number));
    }

    static UUID ascendingId(long number) {
        return new UUID((number << 16) | 0x4000L, 0x8000000000000000L | number);
    }

    private static Payment payment(int owner, long number, UUID id) {
        return new Payment(
                new PaymentId(id),
                owner == 0 ? FIRST_OWNER : owner(owner),
                new PaymentTime(START.plusMillis(number)),
                new Description("Gym membership " + number % 100),
                Money.of("399.00", "SEK"),
                Optional.empty(),
                START);
    }

    private static UserId owner(int number) {
        return new UserId(String.format(Locale.ROOT, "user_6f1c0000-0000-4000-8000-%012x", number));
    }
}
