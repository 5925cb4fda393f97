package io.kvitt.domain.debt;

import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.InterestRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happens to a loan on its days, each taken once, in the order of the calendar. */
final class LoanEvents {

    private final List<Disbursement> disbursements;
    private final List<RateChange> changes;
    private final List<DatedAmount> made;
    private final List<DatedAmount> extras;
    private final List<DatedAmount> penalties;
    private final LocalDate lookedAt;
    private int disbursed;
    private int changed;
    private int paid;
    private int paidExtra;
    private int charged;
    private boolean looked;

    LoanEvents(LoanTerms terms, Repayments repayments) {
        disbursements = terms.disbursements();
        changes = terms.rates().changes();
        made = repayments.made();
        extras = repayments.extras();
        penalties = repayments.penalties();
        lookedAt = repayments.lookedAtOn().orElse(LocalDate.MAX);
    }

    /** The earliest day on which something is still to happen, if it is before the end; otherwise the end. */
    LocalDate next(LocalDate end) {
        LocalDate next = end;
        if (disbursed < disbursements.size()) {
            next = earlier(next, disbursements.get(disbursed).on());
        }
        if (changed < changes.size()) {
            next = earlier(next, changes.get(changed).from());
        }
        next = next(next, made, paid);
        next = next(next, extras, paidExtra);
        next = next(next, penalties, charged);
        return looked ? next : earlier(next, lookedAt);
    }

    /** Whether a rate begins on a day of the period, its first included. */
    boolean changesRate(AccrualPeriod period) {
        return changed < changes.size() && changes.get(changed).from().isBefore(period.end());
    }

    boolean paysOutBefore(LocalDate end) {
        return disbursed < disbursements.size()
                && disbursements.get(disbursed).on().isBefore(end);
    }

    boolean nothingLeftToPayOut() {
        return disbursed == disbursements.size();
    }

    /** The rate that is new on that day or was since the last one asked for. */
    Optional<InterestRate> rateThrough(LocalDate day) {
        Optional<InterestRate> rate = Optional.empty();
        while (changed < changes.size() && !changes.get(changed).from().isAfter(day)) {
            rate = Optional.of(changes.get(changed++).rate());
        }
        return rate;
    }

    long paidOutThrough(LocalDate day, SmallestUnits units) {
        long sum = 0;
        while (disbursed < disbursements.size()
                && !disbursements.get(disbursed).on().isAfter(day)) {
            sum += units.of(disbursements.get(disbursed++).amount());
        }
        return sum;
    }

    List<DatedAmount> madeThrough(LocalDate day) {
        List<DatedAmount> due = through(made, paid, day);
        paid += due.size();
        return due;
    }

    List<DatedAmount> extrasThrough(LocalDate day) {
        List<DatedAmount> due = through(extras, paidExtra, day);
        paidExtra += due.size();
        return due;
    }

    List<DatedAmount> penaltiesThrough(LocalDate day) {
        List<DatedAmount> due = through(penalties, charged, day);
        charged += due.size();
        return due;
    }

    /** Whether that is the day to look at the loan from; true once. */
    boolean looksOn(LocalDate day) {
        boolean looks = !looked && day.equals(lookedAt);
        looked |= looks;
        return looks;
    }

    private static List<DatedAmount> through(List<DatedAmount> all, int from, LocalDate day) {
        int to = from;
        while (to < all.size() && !all.get(to).on().isAfter(day)) {
            to++;
        }
        return to == from ? List.of() : all.subList(from, to);
    }

    private static LocalDate next(LocalDate end, List<DatedAmount> all, int index) {
        return index < all.size() ? earlier(end, all.get(index).on()) : end;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return b.isBefore(a) ? b : a;
    }
}
