package io.kvitt.domain.debt.port;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A place in the order in which debts are listed: oldest first by the time they were recorded; of the same time by id. It
 * stays a place when the debt that gave it is deleted.
 */
public record DebtPosition(Instant createdAt, DebtId id) implements Comparable<DebtPosition> {

    /** Before every debt. */
    public static final DebtPosition START = new DebtPosition(Instant.EPOCH, new DebtId(new UUID(0, 0)));

    private static final Comparator<DebtPosition> ORDER =
            Comparator.comparing(DebtPosition::createdAt).thenComparing(DebtPosition::id);

    /** Where that debt stands. */
    public static DebtPosition of(Debt debt) {
        return new DebtPosition(debt.createdAt(), debt.id());
    }

    @Override
    public int compareTo(DebtPosition other) {
        return ORDER.compare(this, other);
    }
}
