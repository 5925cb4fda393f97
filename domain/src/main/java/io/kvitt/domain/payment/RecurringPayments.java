package io.kvitt.domain.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds payments that come back. Payments are grouped by payee, currency and direction; in a group, {@link SeriesSearch} looks for
 * streams that keep to a {@link Cadence}. Formulas and limits: docs/formulas.md, "Recurring payments". What other payees get, and
 * in which order payments are given, changes nothing.
 *
 * <p>Two names are one payee if they are the same word for word once {@link PayeeName} has left out what changes, if one is the
 * beginning of the other, or if it is the other behind one more word: statements cut names, add towns, and put first who passed the
 * payment on.
 */
public final class RecurringPayments {

    /** A name of fewer letters may be the beginning of another one by chance. */
    private static final int LEAST_BEGINNING = 5;

    /** A name of so many letters may be cut inside a word. */
    private static final int LEAST_CUT = 12;

    private static final int LEAST_SCORE_OF_EARLY = 900;

    private RecurringPayments() {}

    /** What is looked at together. */
    private record Group(String payee, String currency, boolean incoming) implements Comparable<Group> {

        private static final Comparator<Group> ORDER = Comparator.comparing(Group::payee)
                .thenComparing(Group::currency)
                .thenComparing(group -> !group.incoming());

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /** What was found so far. */
    private record Collected(List<PaymentSeries> series, List<PaymentSeries> early, List<RejectedPayments> rejected) {
        Collected() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Every series among the payments up to a day; of those that stopped, too. Ordered by payee, then currency, then amount. */
    public static List<PaymentSeries> in(Collection<BookedPayment> payments, LocalDate today) {
        return findings(payments, today).series();
    }

    /** The same with what is too early to tell, and with the reasons for what is no series. */
    public static SeriesFindings findings(Collection<BookedPayment> payments, LocalDate today) {
        Collected collected = new Collected();
        groups(payments, today).values().forEach(group -> {
            group.sort(BookedPayment.BY_DATE);
            sort(group, collected);
        });
        return new SeriesFindings(collected.series(), collected.early(), collected.rejected());
    }

    private static Map<Group, List<BookedPayment>> groups(Collection<BookedPayment> payments, LocalDate today) {
        Map<String, String> keys = new HashMap<>();
        for (BookedPayment payment : payments) {
            keys.computeIfAbsent(
                    payment.payee(), written -> PayeeName.of(written).key());
        }
        Map<String, String> beginnings = beginnings(keys.values());
        Map<Group, List<BookedPayment>> groups = new TreeMap<>();
        for (BookedPayment payment : payments) {
            if (!payment.on().isAfter(today) && !payment.amount().isZero()) {
                String payee = beginnings.getOrDefault(keys.getOrDefault(payment.payee(), ""), "");
                Group group = new Group(
                        payee,
                        payment.amount().currency().getCurrencyCode(),
                        payment.amount().isNegative());
                // A copy, so that a payment given twice is two.
                groups.computeIfAbsent(group, k -> new ArrayList<>())
                        .add(new BookedPayment(payment.on(), payment.amount(), payment.payee()));
            }
        }
        return groups;
    }

    /** For each name the shortest one that it begins with, with its first word or without. */
    private static Map<String, String> beginnings(Collection<String> names) {
        Map<String, String> beginnings = new HashMap<>();
        String beginning = "";
        for (String name : new TreeSet<>(names)) {
            beginning = !beginning.isEmpty() && isBeginning(beginning, name) ? beginning : name;
            beginnings.put(name, beginning);
        }
        Map<String, String> found = new HashMap<>(beginnings);
        found.replaceAll((name, own) -> beginnings.getOrDefault(afterFirstWord(name), own));
        return found;
    }

    /** What stands behind the first word, which may be somebody who passes payments on; empty if it is too short to be a name. */
    private static String afterFirstWord(String name) {
        String rest = name.substring(name.indexOf(' ') + 1);
        return rest.length() < LEAST_BEGINNING || rest.equals(name) ? "" : rest;
    }

    private static boolean isBeginning(String beginning, String name) {
        if (!name.startsWith(beginning) || beginning.length() < LEAST_BEGINNING) {
            return false;
        }
        return name.length() == beginning.length()
                || name.charAt(beginning.length()) == ' '
                || beginning.length() >= LEAST_CUT;
    }

    private static void sort(List<BookedPayment> group, Collected collected) {
        PayeeName name = PayeeName.of(group.get(0).payee());
        if (name.isCash()) {
            collected.rejected().add(rejected(group, RejectedPayments.Reason.CASH));
            return;
        }
        List<Attempt> found = SeriesSearch.in(group);
        List<Attempt> agreed =
                found.stream().filter(attempt -> !isHabit(name, attempt)).toList();
        agreed.stream()
                .map(RecurringPayments::series)
                .sorted(Comparator.comparing(series -> series.last().amount()))
                .forEach(collected.series()::add);
        List<BookedPayment> rest = SeriesSearch.without(
                group, agreed.stream().flatMap(one -> one.payments().stream()).toList());
        if (agreed.isEmpty() && early(rest).isPresent()) {
            collected.early().add(early(rest).orElseThrow());
        } else if (!rest.isEmpty()) {
            collected.rejected().add(rejected(rest, reason(rest, found, agreed)));
        }
    }

    private static RejectedPayments.Reason reason(List<BookedPayment> rest, List<Attempt> found, List<Attempt> agreed) {
        if (!agreed.isEmpty()) {
            return RejectedPayments.Reason.BESIDE_SERIES;
        }
        if (!found.isEmpty()) {
            return RejectedPayments.Reason.HABIT;
        }
        if (rest.size() < Rhythm.MONTHLY.enough()) {
            return RejectedPayments.Reason.TOO_FEW;
        }
        return CadenceSearch.best(rest)
                .map(best -> best.flaw().orElse(RejectedPayments.Reason.MANY_OTHERS))
                .orElse(RejectedPayments.Reason.NO_RHYTHM);
    }

    private static boolean isHabit(PayeeName name, Attempt attempt) {
        return name.isCounter() && attempt.cadence().rhythm().isOfWeeks();
    }

    /** Two payments of about one amount, about one step of a rhythm apart. */
    private static Optional<PaymentSeries> early(List<BookedPayment> two) {
        return two.size() != 2
                ? Optional.empty()
                : CadenceSearch.best(two)
                        .filter(attempt -> attempt.fit().coverage() == Attempt.WHOLE
                                && attempt.fit().score() >= LEAST_SCORE_OF_EARLY)
                        .map(RecurringPayments::series);
    }

    private static PaymentSeries series(Attempt attempt) {
        List<BookedPayment> payments = attempt.payments();
        return new PaymentSeries(payments.get(payments.size() - 1).payee(), attempt.cadence(), payments);
    }

    private static RejectedPayments rejected(List<BookedPayment> payments, RejectedPayments.Reason reason) {
        return new RejectedPayments(payments.get(payments.size() - 1).payee(), payments, reason);
    }
}
