package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceRevisionTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static KeptInvoice kept() {
        Invoice read = new Invoice.Draft()
                .put(Field.AMOUNT_DUE, read(new BigDecimal("941.20")))
                .put(Field.CURRENCY, read("SEK"))
                .put(Field.DUE_DATE, read(DAY))
                .misstate(Field.ISSUE_DATE, new Misstated(Evidence.inData("30 Feb", "layout", 0.5), "no such day"))
                .done();
        InvoiceSource source = new InvoiceSource("a.pdf", "0f".repeat(32), Strategy.LAYOUT, Optional.empty(), true);
        return KeptInvoice.first(new InvoiceId("0".repeat(64)), ANNA, read, source, MORNING);
    }

    private static <T> Found<T> read(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "rule", 0.6));
    }

    private static Checked<KeptInvoice> corrected(KeptInvoice now, String field, String value) {
        return InvoiceRevision.of(new StatedCorrections(Map.of(field, Optional.of(value))))
                .of(now, ANNA, MORNING.plusSeconds(1));
    }

    private static KeptInvoice valid(Checked<KeptInvoice> revised) {
        return revised.match(one -> one, broken -> {
            throw new AssertionError(broken.toString());
        });
    }

    @Test
    void aCorrectionStandsBesideWhatWasReadAndIsWhatEverybodySees() {
        KeptInvoice now = valid(corrected(kept(), "amount_due", "9412.00"));

        assertThat(now.version()).isEqualTo(2);
        assertThat(now.owed()).contains(Money.of("9412.00", "SEK"));
        assertThat(now.read()).isEqualTo(kept().read());
        assertThat(now.invoice().find(Field.AMOUNT_DUE).orElseThrow().evidence())
                .isEqualTo(Evidence.inData("9412.00", "corrected by owner", 1));
        assertThat(now.amendments().corrections())
                .containsExactly(
                        new Correction<>(Field.AMOUNT_DUE, new BigDecimal("9412.00"), ANNA, MORNING.plusSeconds(1)));
        assertThat(now.needsReview()).as("nobody said that the rest is right").isTrue();
    }

    @Test
    void nothingInThePlaceOfACorrectionGivesBackWhatWasRead() {
        KeptInvoice corrected = valid(corrected(kept(), "due_date", "2026-04-30"));
        assertThat(corrected.listedOn()).isEqualTo("2026-04-30");

        KeptInvoice back = valid(InvoiceRevision.of(new StatedCorrections(Map.of("due_date", Optional.empty())))
                .of(corrected, ANNA, MORNING));

        assertThat(back.dueOn()).contains(DAY);
        assertThat(back.amendments()).isEqualTo(Amendments.NONE);
        assertThat(back.version()).isEqualTo(3);
    }

    @Test
    void aDayThatWasMisreadIsADayOnceItIsCorrected() {
        KeptInvoice now = valid(corrected(kept(), "issue_date", "2026-02-28"));

        assertThat(now.invoice().value(Field.ISSUE_DATE)).contains(LocalDate.of(2026, 2, 28));
        assertThat(now.invoice().misstated()).isEmpty();
        assertThat(now.read().misstated()).containsKey(Field.ISSUE_DATE);
    }

    @Test
    void whatIsChangedAtOnceIsOneVersion() {
        KeptInvoice now = valid(new InvoiceRevision(
                        new StatedCorrections(Map.of("seller_name", Optional.of(" Wallenstam AB "))),
                        Optional.of(new InvoiceRevision.Standing(InvoiceStatus.PAID, DAY)),
                        true)
                .of(kept(), ANNA, MORNING.plusSeconds(1)));

        assertThat(now.version()).isEqualTo(2);
        assertThat(now.status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(now.paidOn()).contains(DAY);
        assertThat(now.needsReview()).isFalse();
        assertThat(now.invoice().value(Field.SELLER_NAME)).contains("Wallenstam AB");
        assertThat(now.reopened(MORNING).invoice()).isEqualTo(now.invoice());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # field         | value                    | code
            amount_due      | 9 412                    | AMOUNT_FORMAT
            amount_due      | 1e3                      | AMOUNT_FORMAT
            amount_due      | 99999999999999           | AMOUNT_FORMAT
            amount_due      | 1.001                    | AMOUNT_SCALE
            due_date        | 30/11/2026               | DATE_FORMAT
            due_date        | 2026-02-30               | DATE_NOT_REAL
            due_date        | 1899-12-31               | DATE_OUT_OF_RANGE
            doc_type        | bill                     | DOC_TYPE_UNKNOWN
            currency        | XYZ                      | CURRENCY_UNKNOWN
            iban            | SE4550000000058398257467 | ACCOUNT_CHECK_DIGIT
            bankgiro        | 5050-1056                | ACCOUNT_CHECK_DIGIT
            seller_name     | '  '                     | NAME_EMPTY
            total           | 5                        | FIELD_UNKNOWN
            """)
    void whatIsNoValueOfTheFieldIsRefused(String field, String value, String code) {
        assertThat(broken(corrected(kept(), field, value))).containsExactly("/fields/" + field + " " + code);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNamesThatCannotBeShownAreNot() {
        Checked<KeptInvoice> revised = InvoiceRevision.of(new StatedCorrections(Map.of(
                        "amount_due", Optional.of("x"),
                        "due_date", Optional.of("y"),
                        "<script>", Optional.of("z"),
                        "seller_name", Optional.of("a".repeat(501)),
                        "buyer_name", Optional.of("a\u0000b"))))
                .of(kept(), ANNA, MORNING);

        assertThat(broken(revised))
                .containsExactlyInAnyOrder(
                        "/fields/amount_due AMOUNT_FORMAT",
                        "/fields/due_date DATE_FORMAT",
                        "/fields/ FIELD_UNKNOWN",
                        "/fields/seller_name NAME_TOO_LONG",
                        "/fields/buyer_name TEXT_CONTROL_CHARS");
    }

    @Test
    void anAmountFitsTheCurrencyThatIsCorrectedWithIt() {
        assertThat(broken(InvoiceRevision.of(new StatedCorrections(
                                Map.of("currency", Optional.of("JPY"), "amount_due", Optional.of("9412.50"))))
                        .of(kept(), ANNA, MORNING)))
                .containsExactly("/fields/amount_due AMOUNT_SCALE");
        assertThat(valid(InvoiceRevision.of(new StatedCorrections(
                                        Map.of("currency", Optional.of("JPY"), "amount_due", Optional.of("9412"))))
                                .of(kept(), ANNA, MORNING))
                        .owed())
                .contains(Money.of("9412", "JPY"));
    }

    @Test
    void aFieldHasOneCorrectionAndOnlyOfItsKind() {
        Correction<String> one = new Correction<>(Field.SELLER_NAME, "A", ANNA, MORNING);
        assertThatThrownBy(() -> new Amendments(List.of(one, one), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        Correction<String> other = new Correction<>(Field.SELLER_NAME, "B", ANNA, MORNING);
        assertThat(Amendments.NONE.with(one).with(other)).isEqualTo(Amendments.NONE.with(other));
    }

    @Property(tries = 1000)
    void noTextMakesItFail(@ForAll @StringLength(max = 60) String value, @ForAll int place) {
        Field<?> field = Field.ALL.get(Math.floorMod(place, Field.ALL.size()));
        KeptInvoice before = kept();

        corrected(before, field.key(), value)
                .match(
                        now -> assertThat(now.invoice().fields()).containsKey(field),
                        broken -> assertThat(broken).isNotEmpty());
    }

    private static List<String> broken(Checked<KeptInvoice> revised) {
        return revised.match(
                one -> List.of(),
                broken ->
                        broken.stream().map(one -> one.at() + " " + one.code()).toList());
    }
}
