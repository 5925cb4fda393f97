package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.BookedPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Makes households; the same seed and noise make the same one for ever. Fifteen classes of streams, six distractors, a year. */
public final class SyntheticHouseholds {

    private static final LocalDate EARLIEST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 730;
    private static final List<String> CURRENCIES = List.of("SEK", "EUR", "GBP", "USD");

    private SyntheticHouseholds() {}

    /** One for each seed from the first on. */
    public static List<Household> of(long firstSeed, int users, Noise noise) {
        return LongStream.range(firstSeed, firstSeed + users)
                .mapToObj(seed -> of(seed, noise))
                .toList();
    }

    /** The household of a seed. Noise changes how its payments look, never what it has committed itself to. */
    public static Household of(long seed, Noise noise) {
        Chance chance = Chance.of(seed, "household");
        LocalDate today = EARLIEST.plusDays(chance.from(0, DAYS - 1));
        Currency currency = Currency.getInstance(chance.oneOf(CURRENCIES));
        int unit = currency.getCurrencyCode().equals("SEK") ? 10 : 1;
        Statement statement = new Statement(seed, today, currency, noise);
        new PlannedStreams(seed, today, unit).all().forEach(statement::add);
        for (Distractor distractor : Distractor.values()) {
            statement.add(distractor, unit);
        }
        return statement.household();
    }

    /** Gathers what is booked, and where it comes from. */
    private static final class Statement {
        private final long seed;
        private final LocalDate today;
        private final Currency currency;
        private final Noise noise;
        private final List<LabelledStream> streams = new ArrayList<>();
        private final List<BookedPayment> payments = new ArrayList<>();
        private final Map<BookedPayment, String> sources = new HashMap<>();

        Statement(long seed, LocalDate today, Currency currency, Noise noise) {
            this.seed = seed;
            this.today = today;
            this.currency = currency;
            this.noise = noise;
        }

        void add(PlannedStream planned) {
            NoisyStream noisy = new NoisyStream(seed, planned, noise, today, currency);
            LabelledStream labelled = noisy.labelled();
            streams.add(labelled);
            labelled.payments().forEach(payment -> add(payment, planned.kind().name()));
            noisy.refunds().forEach(refund -> add(refund, HeldOut.REFUNDS.name()));
        }

        void add(Distractor distractor, int unit) {
            PayeeSpelling spelling = new PayeeSpelling(seed, distractor.name(), distractor.payee(), noise);
            Chance chance = Chance.of(seed, "distractor", distractor.name());
            int number = 0;
            for (Slot slot : distractor.payments(chance, today.minusDays(364), today, unit)) {
                BigDecimal amount = BigDecimal.valueOf(slot.minor(), currency.getDefaultFractionDigits());
                String payee = spelling.of(number++);
                add(new BookedPayment(slot.on(), new Money(amount, currency), payee), distractor.name());
            }
        }

        Household household() {
            payments.sort(Comparator.comparing(BookedPayment::on)
                    .thenComparing(BookedPayment::payee)
                    .thenComparing(BookedPayment::amount));
            return new Household(seed, today, payments, streams, sources);
        }

        private void add(BookedPayment payment, String source) {
            payments.add(payment);
            sources.put(payment, source);
        }
    }
}
