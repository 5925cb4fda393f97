package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Spending.By;
import io.kvitt.domain.invoice.Spending.Span;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpendingTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

    private int papers;

    private KeptInvoice paper(Invoice.Draft draft) {
        InvoiceSource source = new InvoiceSource("a.pdf", "0f".repeat(32), Strategy.LAYOUT, Optional.empty(), false);
        return KeptInvoice.first(new InvoiceId(String.format("%064x", papers++)), ANNA, draft.done(), source, MORNING);
    }

    private static Invoice.Draft says(DocType type, String seller, String issued, String total, String currency) {
        return new Invoice.Draft()
                .put(Field.DOC_TYPE, found(type))
                .put(Field.SELLER_NAME, found(seller))
                .put(Field.ISSUE_DATE, found(LocalDate.parse(issued)))
                .put(Field.GROSS_TOTAL, found(new BigDecimal(total)))
                .put(Field.CURRENCY, found(currency));
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "rule", 1));
    }

    private static List<String> told(Spending spending) {
        return spending.lines().stream()
                .map(line -> line.month().map(Object::toString).orElse("-") + " "
                        + line.type().map(DocType::code).orElse("-") + " "
                        + line.supplier().orElse("-") + " " + line.sum().amount() + " x"
                        + line.sum().count())
                .toList();
    }

    @Test
    void eachCurrencyIsForItselfAndCreditNotesSubtract() {
        List<KeptInvoice> all = List.of(
                paper(says(DocType.INVOICE, "Nordvik", "2026-10-01", "100.00", "NOK")),
                paper(says(DocType.CREDIT_NOTE, "Nordvik", "2026-10-09", "30.00", "NOK")),
                paper(says(DocType.CREDIT_NOTE, "Nordvik", "2026-10-10", "-5.00", "NOK")),
                paper(says(DocType.RECEIPT, "Bageri", "2026-10-31", "94.00", "SEK")),
                paper(says(DocType.RENTAL_NOTICE, "Wallenstam", "2026-11-01", "9412.00", "SEK")));

        Spending spending = Spending.of(entries(all), ALWAYS, Set.of(By.MONTH));

        assertThat(told(spending))
                .containsExactly("2026-10 - - 65.00 NOK x3", "2026-10 - - 94.00 SEK x1", "2026-11 - - 9412.00 SEK x1");
        assertThat(spending.totals())
                .containsExactly(
                        new Spending.Sum(Money.of("65.00", "NOK"), 3), new Spending.Sum(Money.of("9506.00", "SEK"), 2));
    }

    @Test
    void linesAreToldApartByWhatIsAskedAndSuppliersInAnyCaseAreOne() {
        List<KeptInvoice> all = List.of(
                paper(says(DocType.RECEIPT, "ICA Nära", "2026-10-01", "10.00", "SEK")),
                paper(says(DocType.RECEIPT, "ica nära ", "2026-11-01", "20.00", "SEK")),
                paper(says(DocType.INVOICE, "Bo", "2026-11-02", "5.00", "SEK")));

        assertThat(told(Spending.of(entries(all), ALWAYS, Set.of(By.SUPPLIER))))
                .containsExactly("- - Bo 5.00 SEK x1", "- - ICA Nära 30.00 SEK x2");
        assertThat(told(Spending.of(entries(all), ALWAYS, Set.of(By.TYPE, By.MONTH))))
                .containsExactly(
                        "2026-10 receipt - 10.00 SEK x1",
                        "2026-11 invoice - 5.00 SEK x1",
                        "2026-11 receipt - 20.00 SEK x1");
        assertThat(told(Spending.of(entries(all), ALWAYS, Set.of()))).containsExactly("- - - 35.00 SEK x3");
    }

    @Test
    void whatIsMissingIsCountedAndNeverZero() {
        KeptInvoice undated =
                paper(says(DocType.INVOICE, "A", "2026-10-01", "1.00", "SEK").remove(Field.ISSUE_DATE));
        KeptInvoice unpriced =
                paper(says(DocType.INVOICE, "A", "2026-10-01", "1.00", "SEK").remove(Field.GROSS_TOTAL));
        KeptInvoice nowhere =
                paper(says(DocType.INVOICE, "A", "2026-10-01", "1.00", "SEK").remove(Field.CURRENCY));
        KeptInvoice due = paper(says(DocType.INVOICE, "A", "2026-10-01", "1.00", "SEK")
                .remove(Field.GROSS_TOTAL)
                .put(Field.AMOUNT_DUE, found(new BigDecimal("7.00"))));

        Spending spending = Spending.of(entries(List.of(undated, unpriced, nowhere, due)), ALWAYS, Set.of());

        assertThat(spending.withoutDate()).isEqualTo(1);
        assertThat(spending.withoutAmount()).isEqualTo(2);
        assertThat(told(spending)).containsExactly("- - - 7.00 SEK x1");
    }

    @Test
    void bothDaysOfASpanAreInItAndRemindersAndVoidPapersAreNot() {
        List<KeptInvoice> all = new ArrayList<>();
        for (String day : List.of("2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01")) {
            all.add(paper(says(DocType.INVOICE, "A", day, "1.00", "SEK")));
        }
        all.add(paper(says(DocType.REMINDER, "A", "2026-10-02", "100.00", "SEK")));
        all.add(paper(says(DocType.INVOICE, "A", "2026-10-02", "100.00", "SEK")).voided(MORNING));
        Span october = new Span(Optional.of(LocalDate.of(2026, 10, 1)), Optional.of(LocalDate.of(2026, 10, 31)));

        assertThat(told(Spending.of(entries(all), october, Set.of()))).containsExactly("- - - 2.00 SEK x2");
    }

    @Test
    void aCorrectionIsWhatIsSummedUp() {
        KeptInvoice corrected = InvoiceRevision.of(
                        new StatedCorrections(java.util.Map.of("gross_total", Optional.of("2.00"))))
                .of(paper(says(DocType.RECEIPT, "A", "2026-10-01", "200.00", "SEK")), ANNA, MORNING)
                .match(one -> one, broken -> {
                    throw new AssertionError(broken.toString());
                });

        assertThat(told(Spending.of(entries(List.of(corrected)), ALWAYS, Set.of())))
                .containsExactly("- - - 2.00 SEK x1");
    }

    @Property(tries = 1000)
    void howeverItIsToldApartTheTotalIsTheSame(
            @ForAll @Size(max = 20) List<@IntRange(min = -100_000, max = 100_000) Integer> ore) {
        List<KeptInvoice> all = new ArrayList<>();
        for (int amount : ore) {
            DocType type = DocType.values()[Math.floorMod(amount, DocType.values().length)];
            String month = "2026-0" + (1 + Math.floorMod(amount, 9)) + "-05";
            String currency = amount % 2 == 0 ? "SEK" : "EUR";
            all.add(paper(says(
                    type, "S" + amount % 3, month, BigDecimal.valueOf(amount, 2).toPlainString(), currency)));
        }

        Spending apart = Spending.of(entries(all), ALWAYS, Set.of(By.values()));
        assertThat(apart.totals())
                .isEqualTo(Spending.of(entries(all), ALWAYS, Set.of()).totals());
        for (Spending.Sum total : apart.totals()) {
            Money sum = apart.lines().stream()
                    .map(line -> line.sum().amount())
                    .filter(amount -> amount.currency().equals(total.amount().currency()))
                    .reduce(Money.zero(total.amount().currency()), Money::plus);
            assertThat(sum).isEqualTo(total.amount());
        }
    }

    private static List<InvoiceEntry> entries(List<KeptInvoice> papers) {
        return papers.stream().map(InvoiceEntry::of).toList();
    }
}
