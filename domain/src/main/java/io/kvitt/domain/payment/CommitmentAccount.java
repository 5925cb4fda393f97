package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a commitment asked for and what was paid for it, date by date. A payment goes to the oldest date that is open and not much
 * longer past than one step of the rhythm less its tolerance: later than that, people pay the next date and not the one they missed.
 * What it is more than due closes other open dates, the oldest first, then those ahead, each only wholly; the rest stays where it
 * was paid. So the parts of a payment are always all of it.
 */
public final class CommitmentAccount {

    /** Dates that one payment may be ahead of. */
    private static final int MOST_AHEAD = 3;

    /** So old may a date be that is still made good. */
    private static final int OLDEST_DAYS = 730;

    private final CommitmentTerms terms;
    private final NavigableMap<LocalDate, Due> dues = new TreeMap<>();
    private final NavigableMap<LocalDate, Due> open = new TreeMap<>();

    private CommitmentAccount(CommitmentTerms terms) {
        this.terms = terms;
    }

    /**
     * The account up to a day.
     *
     * @param payments those of this commitment, earliest first
     */
    public static CommitmentAccount of(CommitmentTerms terms, List<NetPayment> payments, LocalDate upTo) {
        CommitmentAccount account = new CommitmentAccount(terms);
        LocalDate end =
                payments.isEmpty() || payments.get(payments.size() - 1).on().isBefore(upTo)
                        ? upTo
                        : payments.get(payments.size() - 1).on();
        account.askFrom(
                terms.firstOn(), end.plusDays((long) terms.cadence().rhythm().days() * (MOST_AHEAD + 1)));
        payments.forEach(account::pay);
        return account;
    }

    /** Every date, the earliest first; some lie ahead. */
    public List<Due> dues() {
        return List.copyOf(dues.values());
    }

    /** The dates of a span, both ends included. */
    public List<Due> dues(LocalDate from, LocalDate to) {
        return List.copyOf(dues.subMap(from, true, to, true).values());
    }

    /** All parts of payments, in the order of the dates that they were for. */
    public List<PaidPart> parts() {
        return dues.values().stream().flatMap(due -> due.parts().stream()).toList();
    }

    /** Dates up to a day that were open at its end, the oldest first. */
    public List<Due> openAt(LocalDate day) {
        return openOn(day).map(due -> due.at(day)).toList();
    }

    /** How late the account was at the end of a day, by its oldest open date. */
    public CreditFileStatus statusAt(LocalDate day) {
        return CreditFileStatus.of(openOn(day)
                .findFirst()
                .map(due -> Math.toIntExact(ChronoUnit.DAYS.between(due.on(), day)))
                .orElse(0));
    }

    private Stream<Due> openOn(LocalDate day) {
        return dues.headMap(day, true).values().stream()
                .filter(due ->
                        due.settledOn().filter(settled -> !settled.isAfter(day)).isEmpty());
    }

    private void askFrom(LocalDate from, LocalDate to) {
        LocalDate begin = from;
        List<LocalDate> some = terms.dueBetween(begin, to);
        while (!some.isEmpty()) {
            for (LocalDate date : some) {
                Due due = new Due(date, terms.expected(), terms.varies(), List.of());
                dues.put(date, due);
                open.put(date, due);
            }
            begin = some.get(some.size() - 1).plusDays(1);
            some = terms.dueBetween(begin, to);
        }
    }

    private void pay(NetPayment payment) {
        Due first = target(payment);
        Money rest = payment.amount();
        Money taken = least(rest, first.open().isZero() || terms.varies() ? rest : first.open());
        put(first, payment, taken);
        rest = rest.minus(taken);
        while (rest.isPositive()) {
            Optional<Due> other = coveredBy(rest, payment.on());
            Due next = other.orElse(dues.getOrDefault(first.on(), first));
            Money part = other.map(Due::open).orElse(rest);
            put(next, payment, part);
            rest = rest.minus(part);
        }
    }

    /** The oldest open date it may be meant for; else one that it pays wholly; else the date nearest to it. */
    private Due target(NetPayment payment) {
        int tolerance = terms.cadence().rhythm().toleranceDays();
        LocalDate oldest = payment.on().minusDays(terms.cadence().rhythm().days() - tolerance);
        LocalDate latest = payment.on().plusDays(tolerance);
        return open.subMap(oldest, true, latest, true).values().stream()
                .findFirst()
                .or(() -> ahead(payment.on()))
                .or(() -> coveredBy(payment.amount(), payment.on()))
                .orElseGet(() -> nearest(payment.on()));
    }

    /** The next date, if it is open and nearer than half a step. */
    private Optional<Due> ahead(LocalDate day) {
        return Optional.ofNullable(open.ceilingEntry(day))
                .map(Map.Entry::getValue)
                .filter(due ->
                        !due.on().isAfter(day.plusDays(terms.cadence().rhythm().days() / 2)));
    }

    private Optional<Due> coveredBy(Money rest, LocalDate day) {
        long reach = (long) terms.cadence().rhythm().days() * MOST_AHEAD;
        return open.subMap(day.minusDays(OLDEST_DAYS), true, day.plusDays(reach), true).values().stream()
                .filter(due -> due.open().compareTo(rest) <= 0)
                .findFirst();
    }

    private Due nearest(LocalDate day) {
        return Optional.ofNullable(dues.floorEntry(day))
                .or(() -> Optional.ofNullable(dues.firstEntry()))
                .orElseThrow()
                .getValue();
    }

    private void put(Due due, NetPayment payment, Money amount) {
        Due paid = due.with(new PaidPart(payment.id(), payment.on(), amount));
        dues.put(paid.on(), paid);
        if (paid.open().isZero()) {
            open.remove(paid.on());
        } else {
            open.put(paid.on(), paid);
        }
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
