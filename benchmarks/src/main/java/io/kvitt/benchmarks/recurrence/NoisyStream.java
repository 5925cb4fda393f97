package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.BookedPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a statement shows of a planned stream. Of level 1: a third of the payments are off by some days, three in a hundred are
 * missing, two in a hundred are charged twice, one in ten is off by up to two percent, and one stream in eight is priced in
 * another currency.
 */
final class NoisyStream {

    /** The payment, the same once more, its refund: each slot has its own, so that no noise moves the spelling of others. */
    private static final int SPELLINGS = 3;

    private static final double OFF_DAY = 0.35;
    private static final double MISSED = 0.03;
    private static final double TWICE = 0.02;
    private static final double OFF_AMOUNT = 0.1;
    private static final double FOREIGN = 0.125;
    private static final double MERGED = 0.06;
    private static final double REFUNDED = 0.06;
    private static final List<Integer> DAYS_OFF = List.of(1, 1, 1, 2, 3, -1, -1, -2);
    private static final List<Integer> DAYS_OFF_SHORT = List.of(1, 1, -1);

    private final PlannedStream planned;
    private final Noise noise;
    private final LocalDate today;
    private final Currency currency;
    private final PayeeSpelling spelling;
    private final Chance chance;
    private final boolean foreign;

    private final List<BookedPayment> payments = new ArrayList<>();
    private final List<BookedPayment> refunds = new ArrayList<>();
    private final List<LocalDate> unpaid = new ArrayList<>();
    private Optional<Slot> next = Optional.empty();
    private long carried;
    private int number;

    /** All draws that one slot takes, whether they matter or not: so noise of one kind does not move another. */
    private record Draws(
            boolean missed,
            int daysOff,
            boolean twice,
            double factor,
            boolean merged,
            boolean refunded,
            int refundDays) {}

    NoisyStream(long seed, PlannedStream planned, Noise noise, LocalDate today, Currency currency) {
        this.planned = planned;
        this.noise = noise;
        this.today = today;
        this.currency = currency;
        Slot first = planned.slots().get(0);
        String name = planned.kind() + " " + first.on() + " " + first.minor();
        spelling = new PayeeSpelling(seed, name, planned.payee(), noise);
        chance = Chance.of(seed, "payments", name);
        foreign = noise.strikes(chance, FOREIGN);
        for (Slot slot : planned.slots()) {
            book(slot);
            number += SPELLINGS;
        }
    }

    LabelledStream labelled() {
        Optional<Expected> expected = next.map(slot -> new Expected(slot.on(), money(slot.minor())));
        return new LabelledStream(planned.kind(), planned.payee(), payments, unpaid, expected);
    }

    /** They are on the statement and in no stream. */
    List<BookedPayment> refunds() {
        return List.copyOf(refunds);
    }

    private void book(Slot slot) {
        Draws draws = draws();
        LocalDate on = booked(slot.on().plusDays(draws.daysOff()));
        if (slot.on().isAfter(today) || on.isAfter(today)) {
            stillDue(slot);
        } else if (draws.missed() || draws.merged()) {
            carried += draws.missed() ? 0 : slot.minor();
            unpaid.add(slot.on());
            stillDue(slot);
        } else {
            pay(on, Math.round((slot.minor() + carried) * draws.factor()), draws);
        }
    }

    /** The first slot after the last payment is the one that a detector should expect. */
    private void stillDue(Slot slot) {
        if (next.isEmpty()) {
            next = Optional.of(slot);
        }
    }

    private void pay(LocalDate on, long minor, Draws draws) {
        carried = 0;
        next = Optional.empty();
        payments.add(payment(on, minor, 0));
        LocalDate again = booked(on.plusDays(1));
        if (draws.twice() && !again.isAfter(today)) {
            payments.add(payment(again, minor, 1));
        }
        if (draws.refunded()) {
            refund(on.plusDays(draws.refundDays()), -minor);
        }
    }

    /** Never two equal ones: of a weekly stream they may meet. */
    private void refund(LocalDate on, long minor) {
        BookedPayment back = payment(booked(on), minor, 2);
        while (refunds.contains(back)) {
            back = new BookedPayment(booked(back.on().plusDays(1)), back.amount(), back.payee());
        }
        if (!back.on().isAfter(today)) {
            refunds.add(back);
        }
    }

    private BookedPayment payment(LocalDate on, long minor, int which) {
        return new BookedPayment(on, money(minor), spelling.of(number + which));
    }

    private LocalDate booked(LocalDate on) {
        return noise.heldOut().contains(HeldOut.BANK_HOLIDAYS) ? BankDays.open(on) : on;
    }

    private Draws draws() {
        boolean missed = noise.strikes(chance, MISSED);
        boolean off = noise.strikes(chance, OFF_DAY);
        int daysOff = chance.oneOf(isShort() ? DAYS_OFF_SHORT : DAYS_OFF);
        boolean twice = noise.strikes(chance, TWICE);
        boolean offAmount = noise.strikes(chance, OFF_AMOUNT) || foreign;
        double factor = chance.between(0.98, 1.02);
        boolean merged = noise.strikes(chance, HeldOut.MERGED_PAYMENTS, MERGED);
        boolean refunded = noise.strikes(chance, HeldOut.REFUNDS, REFUNDED);
        int refundDays = chance.from(2, 9);
        return new Draws(missed, off ? daysOff : 0, twice, offAmount ? factor : 1, merged, refunded, refundDays);
    }

    private boolean isShort() {
        return switch (planned.kind()) {
            case WEEKLY, BIWEEKLY_GYM -> true;
            default -> false;
        };
    }

    private Money money(long minor) {
        return new Money(BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()), currency);
    }
}
