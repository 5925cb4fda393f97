package io.kvitt.domain.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes the payments to one payee apart. All of them together are tried first; if they are no series, they are parted where amounts
 * lie far from each other, then ever closer, down to equal amounts. So one stream with a price step or varying amounts stays one,
 * and two subscriptions at one shop become two.
 *
 * <p>The work grows with the number of payments: beyond {@value #LOOKS_EACH} looks at each payment the rest stays unexplained.
 */
final class SeriesSearch {

    /** Where amounts are parted: a gap of so many thousandths of the lower one. */
    private static final long[] GAPS = {300, 150, 70, 30, 10, 0};

    private static final int LOOKS_EACH = 40;

    /** Nobody has more agreements with one payee. */
    private static final int MOST_SERIES = 50;

    /** A series of one amount, with a step at most, so long and so regular that others beside it do not make it chance. */
    private static final int LEAST_CERTAIN = 4;

    private static final int STEADY_ENOUGH = 970;
    private static final int LEAST_SCORE_OF_CERTAIN = 700;

    /** Where the series together leave one payment in so many, three of one amount will do. */
    private static final int MOST_OF_TIDY = 4;

    private static final int LEAST_SCORE_OF_TIDY = 900;

    /** Others of the same amount are fewer than one to so many. */
    private static final int MOST_OF_ITS_AMOUNT = 2;

    /** So many others to one of a series ask for one payment more. */
    private static final int DENSE = 4;

    /** In five dates that a payee is paid on, on so many it is paid as often as on the others. */
    private static final int ALIKE_OF_FIVE = 4;

    private static final int MOST_ALIKE = 4;

    private final List<BookedPayment> all;
    private long looks;

    private SeriesSearch(List<BookedPayment> sorted) {
        this.all = sorted;
        this.looks = (long) sorted.size() * LOOKS_EACH;
    }

    /** The series among payments of one payee, currency and direction; earliest first. */
    static List<Attempt> in(List<BookedPayment> sorted) {
        SeriesSearch search = new SeriesSearch(sorted);
        List<Attempt> found = search.peeled(sorted, 0);
        List<Attempt> joined = new Joining(sorted, found).attempts();
        return joined.stream()
                .filter(attempt -> search.standsOut(attempt, joined))
                .sorted(Comparator.comparing(Attempt::first)
                        .thenComparing(attempt -> attempt.payments().get(0).units()))
                .toList();
    }

    /** Takes one series after the other off; of the rest, the next gap. */
    private List<Attempt> peeled(List<BookedPayment> members, int gap) {
        List<Attempt> found = new ArrayList<>();
        List<BookedPayment> rest = members;
        while (rest.size() > 1 && found.size() < MOST_SERIES) {
            Optional<Attempt> best = look(rest).filter(attempt -> attempt.flaw().isEmpty());
            List<Attempt> finer = best.map(Attempt::isSteady).orElse(false) ? List.of() : parted(rest, gap);
            if (best.isEmpty() || areBetter(finer, best.get())) {
                found.addAll(finer);
                return found;
            }
            found.add(best.get());
            rest = without(rest, best.get().payments());
        }
        return found;
    }

    private Optional<Attempt> look(List<BookedPayment> members) {
        looks -= members.size();
        return looks < 0 ? Optional.empty() : CadenceSearch.best(members);
    }

    private List<Attempt> parted(List<BookedPayment> members, int gap) {
        if (gap == GAPS.length) {
            return alike(members);
        }
        List<List<BookedPayment>> parts = parts(members, GAPS[gap]);
        List<Attempt> found = new ArrayList<>();
        for (List<BookedPayment> part : parts) {
            boolean same = parts.size() == 1;
            found.addAll(same ? parted(part, gap + 1) : peeled(part, gap + 1));
        }
        return found.size() > MOST_SERIES ? found.subList(0, MOST_SERIES) : found;
    }

    private static List<List<BookedPayment>> parts(List<BookedPayment> members, long gap) {
        List<BookedPayment> byAmount = members.stream()
                .sorted(Comparator.comparing(BookedPayment::units))
                .toList();
        List<List<BookedPayment>> parts = new ArrayList<>();
        long before = -1;
        for (BookedPayment payment : byAmount) {
            if (before < 0 || (payment.units() - before) * Attempt.WHOLE > gap * before) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(payment);
            before = payment.units();
        }
        parts.forEach(part -> part.sort(BookedPayment.BY_DATE));
        return parts;
    }

    /** Two telephones at one price: on every date the same payment twice. */
    private List<Attempt> alike(List<BookedPayment> members) {
        Map<LocalDate, List<BookedPayment>> dates =
                members.stream().collect(Collectors.groupingBy(BookedPayment::on, TreeMap::new, Collectors.toList()));
        int times = (members.size() + dates.size() / 2) / dates.size();
        long usual =
                dates.values().stream().filter(date -> date.size() == times).count();
        if (times < 2 || times > MOST_ALIKE || usual * 5 < (long) ALIKE_OF_FIVE * dates.size()) {
            return List.of();
        }
        List<Attempt> found = new ArrayList<>();
        for (int k = 0; k < times; k++) {
            int each = k;
            List<BookedPayment> line = dates.values().stream()
                    .filter(date -> date.size() > each)
                    .map(date -> date.get(each))
                    .toList();
            look(line).filter(attempt -> attempt.flaw().isEmpty()).ifPresent(found::add);
        }
        return found;
    }

    /** Whether what looks like one series of changing amounts is rather several that go on side by side. */
    private static boolean areBetter(List<Attempt> finer, Attempt whole) {
        int payments =
                finer.stream().mapToInt(attempt -> attempt.payments().size()).sum();
        int least =
                finer.stream().mapToInt(attempt -> attempt.fit().score()).min().orElse(0);
        boolean besideEachOther = IntStream.range(1, finer.size())
                .anyMatch(i -> finer.subList(0, i).stream().anyMatch(finer.get(i)::runsBeside));
        return besideEachOther
                && payments >= whole.payments().size() - 1
                && least >= whole.fit().score();
    }

    /**
     * Among many payments that are in no series a few fall into step by chance. Those count only if they are of one amount, more than
     * three, and few others are of that amount. Series that are certain by themselves are not among the others.
     */
    private boolean standsOut(Attempt attempt, List<Attempt> found) {
        boolean tidy = explained(found) * MOST_OF_TIDY >= (long) all.size() * (MOST_OF_TIDY - 1);
        Set<BookedPayment> explained = identities();
        explained.addAll(attempt.payments());
        found.stream().filter(one -> isCertain(one, tidy)).forEach(one -> explained.addAll(one.payments()));
        List<BookedPayment> others =
                all.stream().filter(payment -> !explained.contains(payment)).toList();
        int size = attempt.payments().size();
        long ofItsAmount = others.stream().filter(attempt::isOfItsAmount).count();
        if (ofItsAmount * MOST_OF_ITS_AMOUNT > size) {
            return false;
        }
        return others.size() <= size / 2
                || (isCertain(attempt, false) && (others.size() <= DENSE * size || size > LEAST_CERTAIN));
    }

    private static long explained(List<Attempt> found) {
        return found.stream().mapToLong(one -> one.payments().size()).sum();
    }

    private static boolean isCertain(Attempt attempt, boolean tidy) {
        int size = attempt.payments().size();
        int score = attempt.fit().score();
        return attempt.fit().amounts() >= STEADY_ENOUGH
                && (size >= LEAST_CERTAIN
                        ? score >= LEAST_SCORE_OF_CERTAIN
                        : tidy && attempt.isSteady() && score >= LEAST_SCORE_OF_TIDY);
    }

    static List<BookedPayment> without(List<BookedPayment> payments, List<BookedPayment> taken) {
        Set<BookedPayment> gone = identities();
        gone.addAll(taken);
        return payments.stream().filter(payment -> !gone.contains(payment)).toList();
    }

    /** Two equal payments are two. */
    static Set<BookedPayment> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
