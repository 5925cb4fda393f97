package io.kvitt.domain.debt;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is due and not paid, oldest first, in smallest units. */
final class Arrears {

    private final Deque<Due> unpaid = new ArrayDeque<>();
    private final List<Portion> order;

    Arrears(List<Portion> order) {
        this.order = order;
    }

    /** What one due date asks for. */
    private record Due(LocalDate on, Portions parts) {}

    void add(LocalDate on, Portions parts) {
        unpaid.add(new Due(on, parts));
        drop();
    }

    /**
     * Pays the oldest first.
     *
     * @param applied what is paid is added
     * @return what is left of the amount
     */
    long pay(long amount, Portions applied) {
        long left = amount;
        for (Due due : unpaid) {
            for (Portion portion : order) {
                long paid = Math.min(left, due.parts.of(portion));
                due.parts.add(portion, -paid);
                applied.add(portion, paid);
                left -= paid;
            }
        }
        drop();
        return left;
    }

    long principal() {
        return unpaid.isEmpty() ? 0 : total().of(Portion.PRINCIPAL);
    }

    Portions total() {
        Portions sum = new Portions();
        for (Due due : unpaid) {
            for (Portion portion : Portion.values()) {
                sum.add(portion, due.parts.of(portion));
            }
        }
        return sum;
    }

    Optional<LocalDate> oldest() {
        return Optional.ofNullable(unpaid.peekFirst()).map(Due::on);
    }

    void clear() {
        unpaid.clear();
    }

    private void drop() {
        unpaid.removeIf(due -> due.parts.isNothing());
    }
}
