package io.kvitt.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentCategory;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.KeptReport;
import io.kvitt.domain.payment.MonthlyReport;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentSubmission;
import io.kvitt.domain.payment.ReportLine;
import io.kvitt.domain.payment.ReportRequest;
import io.kvitt.domain.payment.ReportStatus;
import io.kvitt.domain.payment.port.TimeSpan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingPaymentsTest {

    private static final String USER = "6f1c0000-0000-4000-8000-00000000000a";
    private static final UserId ANNA = new UserId("user_" + USER);
    private static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), UTC);
    private static final Clock LATER = Clock.offset(NOVEMBER, Duration.ofHours(1));

    private final InMemoryStore store = new InMemoryStore();
    private final SubmitPayment submit = new SubmitPayment(store.payments(), NOVEMBER);
    private final ReversePayment reverse = new ReversePayment(store.payments(), submit, NOVEMBER);
    private final ListPayments list = new ListPayments(store.payments());
    private final ListCommitments commitments = new ListCommitments(store.payments(), store.commitments());
    private final ConfirmCommitment confirm = new ConfirmCommitment(commitments, store.commitments(), NOVEMBER);
    private final ReportMonth report =
            new ReportMonth(store.payments(), store.commitments(), store.reports(), NOVEMBER);

    @Test
    void thePaymentOfTheFirstTimeIsTheAnswerEveryTime() {
        Payment first = accepted(submit.submit(stated(1, "2026-10-25", "Hyra", "8850")), false);
        SubmitPayment anHourLater = new SubmitPayment(store.payments(), LATER);

        Payment again = accepted(anHourLater.submit(stated(1, "2026-10-25", "  Hyra", "8850.00")), true);

        assertThat(again).isEqualTo(first);
        assertThat(again.acceptedAt()).isEqualTo(NOVEMBER.instant());
    }

    @Test
    void aConflictTellsNothingOfThePaymentThatHasTheId() {
        submit.submit(stated(1, "2026-10-25", "Hemligt", "8850"));

        SubmissionAnswer answer = submit.submit(stated(1, "2026-10-25", "Annat", "1"));

        assertThat(answer).isInstanceOf(SubmissionAnswer.Conflict.class);
        assertThat(answer.violations())
                .containsExactly(new Violation(
                        "/payment_id",
                        "PAYMENT_ID_CONFLICT",
                        "The id belongs to another payment. A new payment needs a new id."));
    }

    @Test
    void whatIsRefusedDoesNotUseUpItsId() {
        assertThat(submit.submit(stated(1, "2026-10-25", "Hyra", "-1")).violations())
                .hasSize(1);

        accepted(submit.submit(stated(1, "2026-10-25", "Hyra", "1")), false);
    }

    @Test
    void ofSeveralTheGoodOnesAreKept() {
        List<SubmissionAnswer> answers = submit.submitAll(List.of(
                stated(1, "2026-10-25", "Hyra", "1"),
                stated(2, "2026-10-25", "", "x"),
                stated(1, "2026-10-25", "Hyra", "1"),
                stated(1, "2026-10-25", "Hyra", "2"),
                stated(3, "2026-10-25", "Gym", "3")));

        assertThat(answers)
                .extracting(answer ->
                        answer.violations().stream().map(Violation::code).toList())
                .containsExactly(
                        List.of(),
                        List.of("NAME_EMPTY", "AMOUNT_FORMAT"),
                        List.of(),
                        List.of("PAYMENT_ID_CONFLICT"),
                        List.of());
        assertThat(list.all(ANNA, TimeSpan.ALWAYS)).hasSize(2);
    }

    @Property(tries = 1000)
    void submittingAgainInAnyOrderKeepsOneRecordAnId(
            @ForAll @Size(max = 15) List<@IntRange(min = 0, max = 5) Integer> ids,
            @ForAll @IntRange(min = 1, max = 15) int atOnce) {
        InMemoryStore fresh = new InMemoryStore();
        SubmitPayment use = new SubmitPayment(fresh.payments(), NOVEMBER);
        Set<Integer> seen = new TreeSet<>();
        List<PaymentSubmission> all = ids.stream()
                .map(id -> stated(id, "2026-10-25", "Hyra " + id, "1"))
                .toList();
        for (int from = 0; from < all.size(); from += atOnce) {
            int to = Math.min(all.size(), from + atOnce);
            List<SubmissionAnswer> answers = use.submitAll(all.subList(from, to));
            for (int i = from; i < to; i++) {
                Payment payment = accepted(answers.get(i - from), !seen.add(ids.get(i)));
                assertThat(payment.id()).isEqualTo(id(ids.get(i)));
            }
        }
        assertThat(new ListPayments(fresh.payments()).all(ANNA, TimeSpan.ALWAYS))
                .hasSize(seen.size());
    }

    @Test
    void aPaymentIsTakenBackInPartsAndThenWholly() {
        submit.submit(stated(1, "2026-10-25", "Hyra", "100"));

        Payment part = accepted(
                reverse.reverse(ANNA, id(1), Map.of(PaymentField.PAYMENT_ID, text(2), PaymentField.AMOUNT, "30")),
                false);
        Payment rest = accepted(reverse.reverse(ANNA, id(1), Map.of(PaymentField.PAYMENT_ID, text(3))), false);
        Payment again = accepted(reverse.reverse(ANNA, id(1), Map.of(PaymentField.PAYMENT_ID, text(3))), true);
        SubmissionAnswer more = reverse.reverse(ANNA, id(1), Map.of(PaymentField.PAYMENT_ID, text(4)));

        assertThat(part.reverses()).contains(id(1));
        assertThat(rest.amount()).isEqualTo(Money.of("70.00", "SEK"));
        assertThat(again).isEqualTo(rest);
        assertThat(more.violations()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("REVERSAL_TOO_LARGE");
            assertThat(one.limit()).contains("0.00");
        });
    }

    @Test
    void onlyOnesOwnPaymentsAreTakenBackAndInTheirCurrency() {
        submit.submit(stated(1, "2026-10-25", "Hyra", "100"));
        reverse.reverse(ANNA, id(1), Map.of(PaymentField.PAYMENT_ID, text(2), PaymentField.AMOUNT, "1"));

        assertThat(codes(reverse.reverse(BO, id(1), Map.of(PaymentField.PAYMENT_ID, text(3)))))
                .containsExactly("REVERSAL_UNKNOWN");
        assertThat(codes(reverse.reverse(ANNA, id(2), Map.of(PaymentField.PAYMENT_ID, text(3)))))
                .containsExactly("REVERSAL_UNKNOWN");
        assertThat(codes(reverse.reverse(
                        ANNA, id(1), Map.of(PaymentField.PAYMENT_ID, text(3), PaymentField.CURRENCY, "EUR"))))
                .containsExactly("REVERSAL_CURRENCY");
    }

    @ParameterizedTest(name = "{0} {1} {2}, taking back {3}: {4} {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # id | amount | currency | takes back | broken rule                     | limit
        1    | 100    | SEK      | -          | -                               | -
        1    | 101    | SEK      | -          | /payment_id PAYMENT_ID_CONFLICT | -
        1    | 100    | SEK      | 2          | /payment_id PAYMENT_ID_CONFLICT | -
        3    | 60     | SEK      | 1          | -                               | -
        3    | 60.01  | SEK      | 1          | /amount REVERSAL_TOO_LARGE      | 60.00
        3    | 60     | EUR      | 1          | /currency REVERSAL_CURRENCY     | SEK
        3    | 1      | SEK      | 9          | /reverses REVERSAL_UNKNOWN      | -
        3    | 1      | SEK      | 2          | /reverses REVERSAL_UNKNOWN      | -
        3    | 1      | SEK      | 3          | /reverses REVERSAL_UNKNOWN      | -
        """)
    void eachRuleAboutOtherPaymentsHasItsCode(
            int id, String amount, String currency, Integer takesBack, String rule, String limit) {
        submit.submit(stated(1, "2026-10-25", "Hyra", "100"));
        submit.submit(stated(2, "2026-10-25", "Hyra", "40", Map.of(PaymentField.REVERSES, text(1))));

        Map<PaymentField, String> more = new EnumMap<>(Map.of(PaymentField.CURRENCY, currency));
        if (takesBack != null) {
            more.put(PaymentField.REVERSES, text(takesBack));
        }
        SubmissionAnswer answer = submit.submit(stated(id, "2026-10-25", "Hyra", amount, more));

        assertThat(answer.violations())
                .extracting(
                        one -> one.at() + " " + one.code() + " " + one.limit().orElse("-"))
                .isEqualTo(rule == null ? List.of() : List.of(rule + " " + (limit == null ? "-" : limit)));
    }

    @Test
    void onlyWhatIsConfirmedIsReported() {
        rentOfTenMonths();
        FoundCommitment found = found();
        assertThat(report.report(ANNA, october()).report().lines()).isEmpty();

        Commitment confirmed = valid(confirm.confirm(ANNA, found.id(), CommitmentCategory.RENT, false));

        assertThat(valid(confirm.confirm(ANNA, found.id(), CommitmentCategory.OTHER, true)))
                .isEqualTo(confirmed);
        assertThat(commitments.list(ANNA, LocalDate.now(NOVEMBER), UTC))
                .isEqualTo(new CommitmentList(List.of(confirmed), List.of()));
        assertThat(report.report(ANNA, october()).report().lines())
                .extracting(ReportLine::status)
                .containsExactly(ReportStatus.PAID);
        assertThat(commitments.list(BO, LocalDate.now(NOVEMBER), UTC).found()).isEmpty();
    }

    @Test
    void theIdOfASeriesStaysWhilePaymentsFollow() {
        rentOfTenMonths();
        CommitmentId before = found().id();
        submit.submit(stated(11, "2026-11-20", "Autogiro Wallenstam AB 4711", "8850"));

        assertThat(found().id()).isEqualTo(before);
    }

    @Test
    void aCommitmentEndsOnceAndNotBeforeItBegan() {
        rentOfTenMonths();
        CommitmentId id = valid(confirm.confirm(ANNA, found().id(), CommitmentCategory.RENT, false))
                .id();

        assertThat(codes(confirm.end(ANNA, id, LocalDate.of(2025, 1, 1)))).containsExactly("END_BEFORE_START");
        assertThat(codes(confirm.end(BO, id, LocalDate.of(2026, 12, 25)))).containsExactly("COMMITMENT_NOT_FOUND");
        assertThat(codes(confirm.confirm(BO, id, CommitmentCategory.RENT, false)))
                .containsExactly("COMMITMENT_NOT_FOUND");
        assertThat(valid(confirm.end(ANNA, id, LocalDate.of(2026, 6, 25))).version())
                .isEqualTo(2);
        assertThat(report.report(ANNA, october()).report().lines())
                .extracting(ReportLine::status)
                .containsExactly(ReportStatus.CLOSED);
    }

    @Test
    void aReportIsMadeAnewOnlyWhenItSaysSomethingElse() {
        rentOfTenMonths();
        ReportMonth.Made first = report.report(ANNA, october());
        ReportMonth later = new ReportMonth(store.payments(), store.commitments(), store.reports(), LATER);

        assertThat(later.report(ANNA, october())).isEqualTo(first);
        submit.submit(stated(12, "2026-09-01", "Annan månad", "1"));
        assertThat(later.report(ANNA, october())).isEqualTo(first);

        submit.submit(stated(13, "2026-10-01", "Kaffe", "1"));
        ReportMonth.Made second = later.report(ANNA, october());

        assertThat(second.kept().version()).isEqualTo(2);
        assertThat(second.kept().hash())
                .isEqualTo(second.report().hash())
                .isNotEqualTo(first.kept().hash());
        assertThat(second.kept().generatedAt()).isEqualTo(LATER.instant());
        assertThat(store.reports().versions(ANNA, YearMonth.of(2026, 10), UTC))
                .containsExactly(first.kept(), second.kept());
    }

    @Test
    void anEarlierVersionIsShownAsItWasMade() {
        rentOfTenMonths();
        ReportMonth.Made first = report.report(ANNA, october());
        submit.submit(stated(13, "2026-10-01", "Kaffe", "1"));
        ReportMonth.Made second = report.report(ANNA, october());

        assertThat(report.versions(ANNA, october())).containsExactly(first.kept(), second.kept());
        KeptReport kept = valid(report.version(ANNA, october(), 1));
        assertThat(kept).isEqualTo(first.kept());
        assertThat(MonthlyReport.read(kept)).contains(first.report());
        assertThat(valid(report.version(ANNA, october(), 2))).isEqualTo(second.kept());
    }

    @Test
    void aVersionThatWasNeverMadeIsNotFoundAndNotMade() {
        Violation none = broken(report.version(ANNA, october(), 1));
        assertThat(none.code()).isEqualTo("REPORT_NOT_FOUND");
        assertThat(none.limit()).isEmpty();
        assertThat(report.versions(ANNA, october())).isEmpty();

        report.report(ANNA, october());
        for (long version : new long[] {Long.MIN_VALUE, -1, 0, 2, Long.MAX_VALUE}) {
            assertThat(broken(report.version(ANNA, october(), version)).limit()).contains("1");
        }
        assertThat(broken(report.version(BO, october(), 1)).code()).isEqualTo("REPORT_NOT_FOUND");
    }

    @Property(tries = 1000)
    void whateverIsHandedInUnderAnIdTheFirstOneStays(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 11) Integer> contents) {
        InMemoryStore fresh = new InMemoryStore();
        SubmitPayment use = new SubmitPayment(fresh.payments(), NOVEMBER);
        Payment first = accepted(use.submit(variant(contents.get(0))), false);
        for (int content : contents.subList(1, contents.size())) {
            SubmissionAnswer answer = use.submit(variant(content));
            if (content == contents.get(0)) {
                assertThat(accepted(answer, true)).isEqualTo(first);
            } else {
                assertThat(codes(answer)).containsExactly("PAYMENT_ID_CONFLICT");
                assertThat(answer).isInstanceOf(SubmissionAnswer.Conflict.class);
            }
        }
        assertThat(new ListPayments(fresh.payments()).all(first.owner(), TimeSpan.ALWAYS))
                .containsExactly(first);
        UserId other = first.owner().equals(ANNA) ? BO : ANNA;
        assertThat(new ListPayments(fresh.payments()).all(other, TimeSpan.ALWAYS))
                .isEmpty();
    }

    /** A payment with one id, in some description, amount and owner. */
    private static PaymentSubmission variant(int content) {
        String user = (content < 6 ? ANNA : BO).value().substring("user_".length());
        return stated(
                1,
                "2026-10-25",
                content % 2 == 0 ? "Hyra" : "Gym",
                String.valueOf(1 + content % 3),
                Map.of(PaymentField.USER_ID, user));
    }

    private static Violation broken(Checked<?> checked) {
        return checked.match(
                value -> {
                    throw new AssertionError("valid: " + value);
                },
                broken -> broken.get(0));
    }

    private void rentOfTenMonths() {
        for (int month = 1; month <= 10; month++) {
            submit.submit(
                    stated(month, "2026-%02d-25".formatted(month), "Autogiro Wallenstam AB " + month * 1111, "8850"));
        }
    }

    private FoundCommitment found() {
        List<FoundCommitment> found =
                commitments.list(ANNA, LocalDate.now(NOVEMBER), UTC).found();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static ReportRequest october() {
        return new ReportRequest(YearMonth.of(2026, 10), UTC, LocalDate.now(NOVEMBER));
    }

    private static PaymentSubmission stated(int number, String day, String description, String amount) {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        texts.put(PaymentField.PAYMENT_ID, text(number));
        texts.put(PaymentField.USER_ID, USER);
        texts.put(PaymentField.TIMESTAMP, day + "T09:00:00Z");
        texts.put(PaymentField.DESCRIPTION, description);
        texts.put(PaymentField.CURRENCY, "SEK");
        texts.put(PaymentField.AMOUNT, amount);
        return new PaymentSubmission(texts);
    }

    private static PaymentSubmission stated(
            int number, String day, String description, String amount, Map<PaymentField, String> more) {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        texts.putAll(stated(number, day, description, amount).texts());
        texts.putAll(more);
        return new PaymentSubmission(texts);
    }

    private static PaymentId id(int number) {
        return new PaymentId(new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
    }

    private static String text(int number) {
        return id(number).toString();
    }

    private static Payment accepted(SubmissionAnswer answer, boolean replayed) {
        assertThat(answer).isInstanceOf(SubmissionAnswer.Accepted.class);
        SubmissionAnswer.Accepted accepted = (SubmissionAnswer.Accepted) answer;
        assertThat(accepted.replayed()).isEqualTo(replayed);
        return accepted.payment();
    }

    private static List<String> codes(SubmissionAnswer answer) {
        return answer.violations().stream().map(Violation::code).toList();
    }

    private static List<String> codes(Checked<?> checked) {
        return checked.match(
                value -> List.of(),
                broken -> broken.stream().map(Violation::code).toList());
    }

    private static <T> T valid(Checked<T> checked) {
        return checked.match(value -> value, broken -> {
            throw new AssertionError(broken);
        });
    }
}
