package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A commitment at the end of a month, in the words of credit files: the fields that public guides to Metro 2 and to rent reporting
 * name. It is the user's own record. Whether any bureau takes it is between the two of them; nothing here claims so, and who the
 * consumer is stays outside.
 *
 * @param asOf the end of the month, or today while it runs
 * @param pastDue what was open at that day
 * @param paidInMonth what was paid for it in the month
 * @param lastPaidOn the last payment up to that day
 * @param firstDelinquentOn the oldest date that is open and 30 days past
 */
public record CreditFileLine(
        Commitment commitment,
        LocalDate asOf,
        CreditFileStatus status,
        Money pastDue,
        Money paidInMonth,
        Optional<LocalDate> lastPaidOn,
        Optional<LocalDate> firstDelinquentOn,
        Optional<RentCode> rent,
        String history) {

    private static final DateTimeFormatter FIELD_DATE = DateTimeFormatter.ofPattern("MMddyyyy", Locale.ROOT);
    private static final String CLOSED = "13";
    private static final String RENTAL = "29";
    private static final int DELINQUENT_DAYS = 30;
    private static final int ACCOUNT_WIDTH = 30;

    /** What became of a month's rent: Paid, paid Late, or still Outstanding. */
    public enum RentCode {
        P,
        L,
        O
    }

    /**
     * The lines of a month, by commitment.
     *
     * @param payments all of the owner, reversals included
     */
    public static List<CreditFileLine> of(
            ReportRequest request, Collection<Payment> payments, Collection<Commitment> commitments) {
        Map<CommitmentId, List<NetPayment>> assigned =
                CommitmentPayments.of(commitments, NetPayment.of(payments, request.zone()));
        YearMonth month = request.month();
        return commitments.stream()
                .filter(commitment ->
                        !YearMonth.from(commitment.terms().firstOn()).isAfter(month))
                .sorted(Comparator.comparing(Commitment::id))
                .map(commitment -> line(
                        commitment,
                        MonthlyReport.account(commitment, assigned.getOrDefault(commitment.id(), List.of()), request),
                        request))
                .toList();
    }

    private static CreditFileLine line(Commitment commitment, CommitmentAccount account, ReportRequest request) {
        YearMonth month = request.month();
        LocalDate asOf = request.isComplete() ? month.atEndOfMonth() : request.asOf();
        Money zero = Money.zero(commitment.terms().expected().currency());
        List<Due> open = account.openAt(asOf);
        List<PaidPart> paid = account.parts().stream()
                .filter(part -> !part.paidOn().isAfter(asOf))
                .toList();
        return new CreditFileLine(
                commitment,
                asOf,
                account.statusAt(asOf),
                open.stream().map(Due::open).reduce(zero, Money::plus),
                paid.stream()
                        .filter(part -> YearMonth.from(part.paidOn()).equals(month))
                        .map(PaidPart::amount)
                        .reduce(zero, Money::plus),
                paid.stream().map(PaidPart::paidOn).max(LocalDate::compareTo),
                open.stream()
                        .filter(due -> due.daysLate(asOf) >= DELINQUENT_DAYS)
                        .findFirst()
                        .map(due -> due.on().plusDays(DELINQUENT_DAYS)),
                rent(commitment.terms(), account, month, asOf),
                MonthlyReport.history(commitment.terms(), account, month));
    }

    private static Optional<RentCode> rent(
            CommitmentTerms terms, CommitmentAccount account, YearMonth month, LocalDate asOf) {
        List<Due> dues = account.dues(month.atDay(1), asOf).stream()
                .map(due -> due.at(asOf))
                .toList();
        if (terms.category() != CommitmentCategory.RENT || dues.isEmpty()) {
            return Optional.empty();
        }
        if (dues.stream().anyMatch(due -> due.settledOn().isEmpty())) {
            return Optional.of(RentCode.O);
        }
        int tolerance = terms.cadence().rhythm().toleranceDays();
        boolean late = dues.stream().anyMatch(due -> due.daysLate(asOf) > tolerance);
        return Optional.of(late ? RentCode.L : RentCode.P);
    }

    /** 13 once it has ended and nothing is owed, otherwise how late it is. */
    public String accountStatus() {
        boolean ended =
                commitment.terms().lastOn().filter(last -> !last.isAfter(asOf)).isPresent();
        return ended && pastDue.isZero() ? CLOSED : status.accountStatus();
    }

    /** Canonical JSON. */
    public String json() {
        CommitmentTerms terms = commitment.terms();
        Map<String, String> members = new TreeMap<>();
        members.put("account_number", CanonicalJson.text(commitment.id().value()));
        members.put("account_status", CanonicalJson.text(accountStatus()));
        members.put("amount_past_due", amount(pastDue));
        members.put("actual_payment", amount(paidInMonth));
        members.put("category", CanonicalJson.text(terms.category().text()));
        members.put("currency", CanonicalJson.text(terms.expected().currency().getCurrencyCode()));
        members.put("date_of_account_information", date(asOf));
        members.put("date_opened", date(terms.firstOn()));
        members.put("history", CanonicalJson.text(history));
        members.put("payee", CanonicalJson.text(terms.payee().text()));
        members.put("scheduled_payment", amount(terms.expected()));
        members.put(
                "terms_frequency", CanonicalJson.text(terms.cadence().rhythm().text()));
        terms.lastOn().ifPresent(day -> members.put("date_closed", date(day)));
        lastPaidOn.ifPresent(day -> members.put("date_of_last_payment", date(day)));
        firstDelinquentOn.ifPresent(day -> members.put("date_of_first_delinquency", date(day)));
        rent.ifPresent(code -> members.put("rent_code", CanonicalJson.text(code.name())));
        return CanonicalJson.object(members);
    }

    /**
     * The same in columns, without a line end: account number 30, account type 2, opened 8, closed 8, frequency 1, scheduled payment
     * 9, actual payment 9, past due 9, last payment 8, first delinquency 8, as of 8, status 2, history 24. Dates are MMDDYYYY or
     * zeros, amounts whole units, the rest cut off.
     */
    public String columns() {
        CommitmentTerms terms = commitment.terms();
        String number = commitment.id().value().toUpperCase(Locale.ROOT);
        return String.join(
                "",
                number + " ".repeat(ACCOUNT_WIDTH - number.length()),
                terms.category() == CommitmentCategory.RENT ? RENTAL : "  ",
                field(Optional.of(terms.firstOn())),
                field(terms.lastOn()),
                frequency(terms.cadence().rhythm()),
                CreditFileAmount.of(terms.expected()).field(),
                CreditFileAmount.of(paidInMonth).field(),
                CreditFileAmount.of(pastDue).field(),
                field(lastPaidOn),
                field(firstDelinquentOn),
                field(Optional.of(asOf)),
                accountStatus(),
                history);
    }

    private static String frequency(Rhythm rhythm) {
        return switch (rhythm) {
            case WEEKLY -> "W";
            case BIWEEKLY -> "B";
            case SEMI_MONTHLY -> "E";
            case MONTHLY -> "M";
            case QUARTERLY -> "Q";
            case SEMIANNUALLY -> "S";
            case ANNUALLY -> "Y";
        };
    }

    private static String field(Optional<LocalDate> day) {
        return day.map(FIELD_DATE::format).orElse("00000000");
    }

    private static String amount(Money money) {
        return CanonicalJson.text(money.amount().toPlainString());
    }

    private static String date(LocalDate day) {
        return CanonicalJson.text(day.toString());
    }
}
