package io.kvitt.cli;

import io.kvitt.application.debt.LoanOutlook;
import io.kvitt.application.debt.ShowSchedule;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.Fee;
import io.kvitt.domain.debt.LoanRequest;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.IsoCurrency;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** A loan in options. What is wrong is told all at once: with their texts first, then with what they mean together. */
final class LoanOptions {

    @Option(names = "--principal", paramLabel = "AMOUNT", description = "What is lent.")
    private Optional<String> principal = Optional.empty();

    @Option(names = "--currency", paramLabel = "CODE", description = "Of all amounts (ISO 4217). Default: SEK.")
    private Optional<String> currency = Optional.empty();

    @Option(names = "--rate", paramLabel = "PERCENT", description = "Per year: 6 is 6 %%.")
    private Optional<String> rate = Optional.empty();

    @Option(
            names = "--rate-quote",
            paramLabel = "NAME",
            description = "What the rate is: nominal, effective, or semiannual as in Canada. Default: nominal.")
    private Optional<String> rateQuote = Optional.empty();

    @Option(names = "--payments", paramLabel = "N", description = "How many payments, 1 to 1200.")
    private Optional<String> payments = Optional.empty();

    @Option(names = "--payment", paramLabel = "AMOUNT", description = "What is paid each time, instead of how often.")
    private Optional<String> payment = Optional.empty();

    @Option(names = "--end", paramLabel = "DATE", description = "Day of the last payment, instead of how many.")
    private Optional<String> end = Optional.empty();

    @Option(names = "--start", paramLabel = "DATE", description = "First day of interest. Default: today.")
    private Optional<String> start = Optional.empty();

    @Option(names = "--first-due", paramLabel = "DATE", description = "First payment. Default: a period later.")
    private Optional<String> firstDue = Optional.empty();

    @Option(
            names = "--frequency",
            paramLabel = "NAME",
            description = "weekly, biweekly, monthly, quarterly or annually. Default: monthly.")
    private Optional<String> frequency = Optional.empty();

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description = "annuity, fixed-principal, fixed-percent, interest-only, bullet or flat. Default: annuity.")
    private Optional<String> method = Optional.empty();

    @Option(
            names = "--day-count",
            paramLabel = "NAME",
            description =
                    "How days become interest: PERIOD, ACT/365F, ACT/360, 30E/360 and others. Default: PERIOD, each"
                            + " period the same part of a year.")
    private Optional<String> dayCount = Optional.empty();

    @Option(
            names = "--rounding",
            paramLabel = "NAME",
            description = "half-even, half-up or ceiling. Default: half-even.")
    private Optional<String> rounding = Optional.empty();

    @Option(names = "--balloon", paramLabel = "AMOUNT", description = "What is left for the last payment.")
    private Optional<String> balloon = Optional.empty();

    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            description = "With fixed-percent: of the principal, repaid by each payment.")
    private Optional<String> share = Optional.empty();

    @Option(names = "--multiple", paramLabel = "AMOUNT", description = "Make the instalment a multiple of this.")
    private Optional<String> multiple = Optional.empty();

    @Option(names = "--interest-only", paramLabel = "N", description = "First payments that are interest alone.")
    private Optional<String> interestOnly = Optional.empty();

    @Option(names = "--interest-deferred", paramLabel = "N", description = "First periods whose interest is due later.")
    private Optional<String> interestDeferred = Optional.empty();

    @Option(names = "--interest-free", paramLabel = "N", description = "First periods without interest.")
    private Optional<String> interestFree = Optional.empty();

    @Option(
            names = "--fee",
            paramLabel = "KIND=AMOUNT",
            description = "upfront-deducted, upfront-paid, financed, per-period or exit: --fee upfront-paid=500.")
    private List<String> fees = new ArrayList<>();

    @Option(names = "--rate-change", paramLabel = "DATE=PERCENT", description = "Another rate from that day on.")
    private List<String> rateChanges = new ArrayList<>();

    @Option(
            names = "--on-rate-change",
            paramLabel = "NAME",
            description = "reamortise, or keep-payment and change the term. Default: reamortise.")
    private Optional<String> onRateChange = Optional.empty();

    @Option(names = "--disburse", paramLabel = "DATE=AMOUNT", description = "Paid out later, beside the principal.")
    private List<String> disbursements = new ArrayList<>();

    /** Whether a loan is stated at all. */
    boolean isStated() {
        return principal.isPresent() || rate.isPresent();
    }

    /** The loan that the options state. */
    Checked<LoanOutlook> read(LocalDate today, Consumer<Texts> further) {
        Texts texts = new Texts(currency.orElse("SEK"));
        texts.required("/principal", principal);
        texts.required("/rate", rate);
        Optional<Money> lent = texts.money("/principal", principal);
        Optional<BigDecimal> percent = texts.percent("/rate", rate);
        Optional<LocalDate> from = texts.date("/start", start.or(() -> Optional.of(today.toString())));
        Optional<LoanRequest> request =
                lent.flatMap(money -> percent.flatMap(known -> from.map(day -> LoanRequest.of(money, known, day))));
        frequency.ifPresent(name -> request.ifPresent(loan -> loan.frequency(name)));
        return read(texts, request, further);
    }

    /** What is left of a debt that is kept, with what the options state differently. */
    Checked<LoanOutlook> read(Debt debt, LocalDate today, Consumer<Texts> further) {
        DebtDetails details = debt.details();
        Texts texts = new Texts(details.balance().currency().getCurrencyCode());
        Optional<Money> owed = texts.money("/principal", principal).or(() -> Optional.of(details.balance()));
        InterestRate agreed = details.rate();
        Optional<BigDecimal> percent = texts.percent("/rate", rate).or(() -> Optional.of(agreed.percent()));
        Optional<LocalDate> from = texts.date("/start", start.or(() -> Optional.of(today.toString())));
        boolean restated = payments.isPresent() || payment.isPresent() || end.isPresent();
        Optional<LoanRequest> request = from.map(day -> {
            LoanRequest loan = principal.isPresent() || rate.isPresent() || restated
                    ? LoanRequest.of(owed.orElseThrow(), percent.orElseThrow(), day)
                    : ShowSchedule.rest(debt, day);
            return loan.frequency(frequency.orElse(details.frequency().text()));
        });
        return read(texts, request, further);
    }

    private Checked<LoanOutlook> read(Texts texts, Optional<LoanRequest> request, Consumer<Texts> further) {
        Texts all = texts.about(request.orElseGet(texts::anyLoan));
        term(all);
        amounts(all);
        names(all);
        pairs(all);
        further.accept(all);
        return all.checked();
    }

    private void term(Texts texts) {
        texts.number("/payments", payments, LoanRequest::payments);
        texts.money("/payment", payment, LoanRequest::payment);
        texts.date("/end", end, LoanRequest::end);
        texts.date("/first_due", firstDue, LoanRequest::firstDue);
        texts.number("/interest_only", interestOnly, LoanRequest::interestOnly);
        texts.number("/interest_deferred", interestDeferred, LoanRequest::interestDeferred);
        texts.number("/interest_free", interestFree, LoanRequest::interestFree);
    }

    private void amounts(Texts texts) {
        texts.money("/balloon", balloon, LoanRequest::balloon);
        texts.money("/multiple", multiple, LoanRequest::multipleOf);
        texts.percent("/share", share).ifPresent(percent -> texts.request().sharePercent(percent));
    }

    private void names(Texts texts) {
        LoanRequest request = texts.request();
        method.ifPresent(request::method);
        dayCount.ifPresent(request::dayCount);
        rounding.ifPresent(request::rounding);
        rateQuote.ifPresent(request::rateQuote);
        onRateChange.ifPresent(request::onRateChange);
    }

    private void pairs(Texts texts) {
        LoanRequest request = texts.request();
        texts.each(
                "/rate_changes",
                rateChanges,
                (at, pair) -> texts.date(at + "/from", Optional.of(pair[0]))
                        .ifPresent(day -> texts.percent(at + "/rate", Optional.of(pair[1]))
                                .ifPresent(percent -> request.rateFrom(day, percent))));
        texts.onDays("/disbursements", disbursements, request::disbursed);
        texts.each(
                "/fees",
                fees,
                (at, pair) -> kind(pair[0])
                        .ifPresentOrElse(
                                kind -> texts.money(at, Optional.of(pair[1]))
                                        .ifPresent(money -> request.fee(kind, money)),
                                () -> texts.broken(at, "METHOD_UNKNOWN", "There is no such kind of fee.")));
    }

    private static Optional<Fee.Kind> kind(String name) {
        for (Fee.Kind kind : Fee.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** {@code /extras/0/on} is told as {@code --extra-on 1}. */
    static String optionAt(String pointer) {
        String[] parts = pointer.split("/", 4);
        String head = parts.length > 1 ? parts[1] : "";
        String place = parts.length > 2 && parts[2].matches("[0-9]{1,6}") ? " " + (Integer.parseInt(parts[2]) + 1) : "";
        return switch (head) {
            case "" -> "";
            case "rate_changes" -> "--rate-change" + place;
            case "extras" -> "--extra-on" + place;
            case "disbursements" -> "--disburse" + place;
            case "fees" -> "--fee" + place;
            case "advances" -> "--advance" + place;
            case "repayments" -> "--repay" + place;
            default -> "--" + head.replace('_', '-');
        };
    }

    /** Texts on their way into a request, and what is wrong with them. */
    static final class Texts {
        /** Has more decimals than any other currency, so that no amount is refused for its decimals too. */
        private static final String ANY_CURRENCY = "CLF";

        private static final Set<String> TERM = Set.of("/payments", "/payment", "/end");

        /** Rules about one part: broken whatever the parts are that could not be read. */
        private static final Set<String> STAND_ALONE = Set.of(
                "AMOUNT_NOT_POSITIVE",
                "DATE_OUT_OF_RANGE",
                "DAYCOUNT_UNKNOWN",
                "FREQUENCY_UNKNOWN",
                "METHOD_UNKNOWN",
                "PAYMENT_NOT_POSITIVE",
                "PERIODS_OUT_OF_RANGE",
                "PRINCIPAL_NOT_POSITIVE",
                "ROUNDING_UNKNOWN",
                "TERM_UNDETERMINED");

        private final String currency;
        private final Violations broken;
        private final LoanRequest request;

        Texts(String currency) {
            this.broken = new Violations();
            this.currency = PlanDebts.good(IsoCurrency.check(currency, "/currency"), broken)
                    .map(IsoCurrency::code)
                    .orElse(ANY_CURRENCY);
            this.request = anyLoan();
        }

        private Texts(String currency, Violations broken, LoanRequest request) {
            this.currency = currency;
            this.broken = broken;
            this.request = request;
        }

        Texts about(LoanRequest loan) {
            return new Texts(currency, broken, loan);
        }

        LoanRequest request() {
            return request;
        }

        /** Takes what is set on it when the loan itself cannot be read; its schedule is never shown. */
        private LoanRequest anyLoan() {
            return LoanRequest.of(Money.of("1", currency), BigDecimal.ONE, LocalDate.EPOCH);
        }

        Checked<LoanOutlook> checked() {
            Checked<LoanOutlook> outlook = new ShowSchedule().show(request);
            if (broken.isEmpty()) {
                return outlook;
            }
            List<Violation> all =
                    new ArrayList<>(broken.<Boolean>or(() -> true).match(none -> List.of(), those -> those));
            Set<String> places = all.stream().map(Violation::at).collect(Collectors.toSet());
            boolean term = places.stream().anyMatch(TERM::contains);
            outlook.match(fine -> List.<Violation>of(), those -> those).stream()
                    .filter(one -> STAND_ALONE.contains(one.code()) && !places.contains(one.at()))
                    .filter(one -> !term || !one.code().equals("TERM_UNDETERMINED"))
                    .forEach(all::add);
            return new Checked.Invalid<>(all);
        }

        void broken(String at, String code, String message) {
            broken.unless(false, at, code, message);
        }

        void required(String at, Optional<String> text) {
            broken.unless(text.isPresent(), at, "FIELD_MISSING", "This has to be stated.");
        }

        Optional<Money> money(String at, Optional<String> text) {
            return text.flatMap(given -> PlanDebts.good(StatedText.amount(at, given, currency), broken));
        }

        Optional<BigDecimal> percent(String at, Optional<String> text) {
            return text.flatMap(given -> PlanDebts.good(StatedText.rate(at, given), broken))
                    .map(InterestRate::percent);
        }

        Optional<LocalDate> date(String at, Optional<String> text) {
            return text.flatMap(given -> PlanDebts.good(StatedText.date(at, given), broken));
        }

        void money(String at, Optional<String> text, BiConsumer<LoanRequest, Money> set) {
            money(at, text).ifPresent(money -> set.accept(request, money));
        }

        void date(String at, Optional<String> text, BiConsumer<LoanRequest, LocalDate> set) {
            date(at, text).ifPresent(day -> set.accept(request, day));
        }

        void number(String at, Optional<String> text, BiConsumer<LoanRequest, Integer> set) {
            text.ifPresent(given -> {
                boolean number = given.matches("-?[0-9]{1,8}");
                broken.unless(number, at, "PERIODS_OUT_OF_RANGE", "This is a whole number.");
                if (number) {
                    set.accept(request, Integer.valueOf(given));
                }
            });
        }

        void onDays(String at, List<String> pairs, BiConsumer<LocalDate, Money> set) {
            each(at, pairs, (place, pair) -> {
                Optional<LocalDate> day = date(place + "/on", Optional.of(pair[0]));
                Optional<Money> amount = money(place + "/amount", Optional.of(pair[1]));
                day.ifPresent(on -> amount.ifPresent(money -> set.accept(on, money)));
            });
        }

        void each(String at, List<String> pairs, BiConsumer<String, String[]> use) {
            for (int i = 0; i < pairs.size(); i++) {
                String[] pair = pairs.get(i).split("=", 2);
                if (pair.length == 2) {
                    use.accept(at + "/" + i, pair);
                } else {
                    broken(at + "/" + i, "FIELD_MISSING", "There is no = in it.");
                }
            }
        }
    }
}
