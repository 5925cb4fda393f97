package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.port.Addition;
import io.kvitt.domain.payment.port.PaymentPage;
import io.kvitt.domain.payment.port.PaymentPosition;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.PaymentsAtHand;
import io.kvitt.domain.payment.port.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All payments by id, those of an owner in their order, and reversals by what they take back. One lock for all. */
final class InMemoryPayments implements Payments, PaymentsAtHand {

    private final Map<PaymentId, Payment> byId = new HashMap<>();
    private final Map<UserId, NavigableMap<PaymentPosition, Payment>> inOrder = new HashMap<>();
    private final Map<PaymentId, List<Payment>> reversals = new HashMap<>();

    @Override
    public synchronized Addition add(Payment payment) {
        Addition answer = Addition.of(payment, this);
        if (answer instanceof Addition.New) {
            byId.put(payment.id(), payment);
            inOrder.computeIfAbsent(payment.owner(), owner -> new TreeMap<>())
                    .put(PaymentPosition.of(payment), payment);
            payment.reverses()
                    .ifPresent(original -> reversals
                            .computeIfAbsent(original, id -> new ArrayList<>())
                            .add(payment));
        }
        return answer;
    }

    @Override
    public synchronized Optional<Payment> find(UserId owner, PaymentId id) {
        return withId(id).filter(payment -> payment.owner().equals(owner));
    }

    @Override
    public synchronized List<Payment> reversalsOf(UserId owner, PaymentId id) {
        return reversalsOf(id).stream()
                .filter(reversal -> reversal.owner().equals(owner))
                .sorted(Comparator.comparing(PaymentPosition::of))
                .toList();
    }

    @Override
    public synchronized PaymentPage list(UserId owner, TimeSpan span, PaymentPosition after, int limit) {
        int oneTooMany = Payments.checkedLimit(limit) + 1;
        NavigableMap<PaymentPosition, Payment> payments = inOrder.getOrDefault(owner, new TreeMap<>());
        PaymentPosition begin = PaymentPosition.before(span.from());
        PaymentPosition from = after.compareTo(begin) > 0 ? after : begin;
        return PaymentPage.of(
                payments.tailMap(from, false).values().stream()
                        .takeWhile(payment -> span.holds(payment.paidAt().at()))
                        .limit(oneTooMany)
                        .toList(),
                limit);
    }

    /** A reversal is of the owner of what it takes back, so no list of reversals is anybody else's. */
    @Override
    public synchronized void deleteAll(UserId owner) {
        Map<PaymentPosition, Payment> gone = inOrder.getOrDefault(owner, new TreeMap<>());
        gone.values().forEach(payment -> {
            byId.remove(payment.id());
            reversals.remove(payment.id());
        });
        inOrder.remove(owner);
    }

    @Override
    public synchronized Optional<Payment> withId(PaymentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<Payment> reversalsOf(PaymentId id) {
        return List.copyOf(reversals.getOrDefault(id, List.of()));
    }
}
