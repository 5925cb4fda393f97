package io.kvitt.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Amendments;
import io.kvitt.domain.invoice.Correction;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.template.KnownInvoice.Kinship;
import io.kvitt.domain.template.TemplateTrial.Change;
import io.kvitt.domain.template.TemplateTrial.TriedValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTrialTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final KnownInvoice LESSON = corrected(known(1, paper("Bageri AB", "812.50", 0.9)));

    private static Invoice.Draft paper(String seller, String amount, double confidence) {
        return new Invoice.Draft()
                .put(Field.SELLER_NAME, found(seller, confidence))
                .put(Field.DUE_DATE, found(DAY, confidence))
                .put(Field.AMOUNT_DUE, found(new BigDecimal(amount), confidence));
    }

    private static <T> Found<T> found(T value, double confidence) {
        return new Found<>(value, Evidence.inData(value.toString(), "label", confidence));
    }

    private static KnownInvoice known(int number, Invoice.Draft paper) {
        return known(number, paper, Strategy.LAYOUT, true);
    }

    private static KnownInvoice known(int number, Invoice.Draft paper, Strategy strategy, boolean review) {
        InvoiceSource source =
                new InvoiceSource("no" + number + ".pdf", "ab".repeat(32), strategy, Optional.empty(), review);
        InvoiceId id = new InvoiceId(String.format("%064x", number));
        return new KnownInvoice(KeptInvoice.first(id, ANNA, paper.done(), source, NOON));
    }

    private static KnownInvoice corrected(KnownInvoice known) {
        Correction<?> right = new Correction<>(Field.AMOUNT_DUE, new BigDecimal("912.50"), ANNA, NOON);
        return new KnownInvoice(known.kept().amended(Amendments.NONE.with(right), NOON));
    }

    private static KnownInvoice confirmed(KnownInvoice known) {
        return new KnownInvoice(known.kept().amended(Amendments.NONE.confirmed(NOON), NOON));
    }

    private static Optional<TemplateReading> reads(Invoice.Draft paper, String... missing) {
        return Optional.of(new TemplateReading("learned", paper.done(), Map.of(), List.of(missing), List.of()));
    }

    private static TemplateTrial trial(KnownInvoice tried, Invoice.Draft reading) {
        return TemplateTrial.of(LESSON, tried, reads(reading));
    }

    private static List<Change> changes(TemplateTrial trial) {
        return trial.values().stream().map(TriedValue::change).toList();
    }

    @Test
    void everyValueIsTheSameOrNewOrChangedOrLost() {
        Invoice.Draft now = paper("Bageri AB", "99.00", 0.5).put(Field.RENT, found(new BigDecimal("1.00"), 0.9));
        Invoice.Draft then = paper("Bageri AB", "99.0", 0.9)
                .put(Field.INVOICE_NUMBER, found("17", 0.9))
                .put(Field.DUE_DATE, found(DAY.plusDays(1), 0.9));

        TemplateTrial trial = trial(known(2, now), then);

        assertThat(trial.values())
                .extracting(value -> value.field().key() + " " + value.change().code())
                .containsExactly(
                        "invoice_number new", "due_date changed", "seller_name same", "amount_due same", "rent lost");
        assertThat(trial.objections()).isEmpty();
    }

    @Test
    void aDocumentWithoutTheKeywordsIsLeftAsItIs() {
        TemplateTrial trial = TemplateTrial.of(LESSON, known(2, paper("Bageri AB", "99.00", 0.9)), Optional.empty());

        assertThat(trial.isRead()).isFalse();
        assertThat(trial.values()).isEmpty();
        assertThat(trial.objections()).isEmpty();
    }

    @Test
    void whatWasCorrectedInTheLessonMayChangeElsewhereUnlessItIsCertainThere() {
        KnownInvoice misread = known(2, paper("Bageri AB", "99.00", 0.9));
        Invoice.Draft then = paper("Bageri AB", "123.75", 0.9);

        assertThat(trial(misread, then).objections()).isEmpty();
        assertThat(trial(confirmed(misread), then).objections())
                .containsExactly("amount_due is 99.00, and would become 123.75");
    }

    @Test
    void whatWasReadSurelyAndNobodyCorrectedMustNotChange() {
        Invoice.Draft then = paper("Bageri AB", "99.00", 0.9).put(Field.DUE_DATE, found(DAY.plusDays(1), 0.9));

        assertThat(trial(known(2, paper("Bageri AB", "99.00", 0.9)), then).objections())
                .containsExactly("due_date is 2026-03-31, and would become 2026-04-01");
        assertThat(trial(known(2, paper("Bageri AB", "99.00", 0.5)), then).objections())
                .isEmpty();
    }

    @Test
    void whatIsNeededMustNotBeLostUnlessItWasNeverReadOrDataStatesIt() {
        Invoice.Draft paper = paper("Bageri AB", "99.00", 0.9);
        Invoice.Draft then = new Invoice.Draft().put(Field.DUE_DATE, found(DAY, 0.9));

        assertThat(trial(known(2, paper), then).objections()).containsExactly("amount_due is 99.00, and would be lost");
        assertThat(trial(corrected(known(2, paper)), then).objections()).isEmpty();
        assertThat(trial(known(2, paper, Strategy.E_INVOICE, true), then).objections())
                .isEmpty();
    }

    @Test
    void aPaperThatNeededNoLookMustNotNeedOne() {
        KnownInvoice fine = known(2, paper("Bageri AB", "99.00", 0.9), Strategy.LAYOUT, false);
        Invoice.Draft then = paper("Bageri AB", "99.00", 0.9);

        assertThat(TemplateTrial.of(LESSON, fine, reads(then, "invoice_number")).objections())
                .containsExactly("it lacks invoice_number, and nobody had to look at it before");
        Invoice.Draft odd = paper("Bageri AB", "99.00", 0.9).put(Field.ISSUE_DATE, found(DAY.plusDays(9), 0.9));
        assertThat(trial(fine, odd).objections()).containsExactly("the check due-not-before-issue fails then");
    }

    @Test
    void aPaperOfSomebodyElseMustNotBeRead() {
        KnownInvoice other = known(2, paper("Vattenverket", "99.00", 0.9));

        TemplateTrial trial = trial(other, paper("Bageri AB", "99.00", 0.9));

        assertThat(trial.kinship()).isEqualTo(Kinship.OTHER);
        assertThat(trial.objections()).containsExactly("it is taken for a paper of another issuer than Vattenverket");
        assertThat(changes(trial)).contains(Change.CHANGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
              Bageri AB        | 0.9 | 559900-1234 | SAME
              BAGERI  AB.      | 0.5 | -           | SAME
              Vattenverket     | 0.9 | 5599001234  | SAME
              Vattenverket     | 0.9 | 556677-8899 | OTHER
              Fakturan avser   | 0.5 | -           | UNKNOWN
              -                | 0.9 | -           | UNKNOWN
            """)
    void papersOfOneIssuerBearItsNameOrANumberOfIt(String name, double confidence, String number, Kinship kinship) {
        Invoice.Draft mine = paper("Bageri AB", "1.00", 0.9).put(Field.SELLER_ORGNR, found("559900-1234", 0.9));
        Invoice.Draft other = new Invoice.Draft();
        if (!name.equals("-")) {
            other.put(Field.SELLER_NAME, found(name, confidence));
        }
        if (!number.equals("-")) {
            other.put(Field.SELLER_ORGNR, found(number, 0.9));
        }

        assertThat(known(1, mine).kinship(known(2, other))).isEqualTo(kinship);
    }

    @Test
    void aLessonHasWhatIsSureWithTheCorrectedInThePlaceOfTheMisread() {
        Invoice.Draft paper = paper("Bageri AB", "812.50", 0.5).put(Field.DUE_DATE, found(DAY, 0.9));

        Lesson lesson = corrected(known(1, paper)).lesson();

        assertThat(lesson.issuer()).contains("Bageri AB");
        assertThat(lesson.values())
                .extracting(value -> value.field().key() + " " + value.value())
                .containsExactly("due_date 2026-03-31", "amount_due 912.50");
        assertThat(confirmed(known(1, paper)).lesson().values()).hasSize(3);
        assertThat(known(1, paper).isVouchedFor()).isFalse();
    }
}
