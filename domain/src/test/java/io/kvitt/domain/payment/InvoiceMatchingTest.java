package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceMatchingTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final OpenInvoice POWER = invoice("power", "Sydkraft Elnät AB", "412.60");

    @ParameterizedTest(name = "{0} {1} off {2} days: {3} + {4} + {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # paid  | text                  | days | amount | date | payee
            412.60  | Sydkraft Elnät        | 0    | 500    | 200  | 300
            412.60  | SYDKRAFT ELNAT 250331 | 10   | 500    | 165  | 300
            412.60  | Sydkraft              | -10  | 500    | 165  | 150
            408.48  | Sydkraft Elnät        | 3    | 400    | 200  | 300
            416.72  | Sydkraft Elnät        | 3    | 400    | 200  | 300
            408.47  | Sydkraft Elnät        | 43   | 200    | 0    | 300
            416.73  | Telia                 | 44   | 0      | 0    | 0
            """)
    void aScoreAddsUpAmountDateAndPayee(String paid, String text, int days, int amount, int date, int payee) {
        assertThat(MatchScore.of(payment(paid, text, days), POWER)).isEqualTo(new MatchScore(amount, date, payee));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # reference         | text                           | found
            1234567897          | Bg 5050-1055 OCR 1234567897    | true
            1234567897          | 12345 67897                    | true
            1234567897          | 1234567898                     | false
            1234567897          | 91234567897                    | false
            RF18 5390 0754 7034 | ref rf18539007547034            | true
            RF18539007547034    | RF18 5390 0754 7034            | true
            2026-0017           | Faktura 2026-0017              | true
            2026-0017           | Faktura 2026-00178             | false
            202603              | Hyra 2026-03-15                | false
            hyra                | hyra mars                      | false
            """)
    void aStatedReferenceBeatsEverything(String reference, String text, boolean found) {
        OpenInvoice asked = POWER.withReference(reference);
        UnmatchedPayment odd = payment("100.00", text, 200);
        InvoiceMatch match = InvoiceMatching.of(odd, List.of(asked, invoice("other", "Telia", "100.00")));

        boolean byReference =
                match.match(settled -> settled.basis() == InvoiceMatch.Basis.REFERENCE, undecided -> false);
        assertThat(byReference).isEqualTo(found);
    }

    @Test
    void aShortNumberCountsOnlyWithTheExactAmount() {
        OpenInvoice asked = POWER.withNumber("1042");

        assertThat(settled(payment("412.60", "1042", 100), asked).basis()).isEqualTo(InvoiceMatch.Basis.REFERENCE);
        assertThat(InvoiceMatching.of(payment("412.00", "1042", 100), List.of(asked)))
                .isInstanceOf(InvoiceMatch.Undecided.class);
    }

    @Test
    void aPartialPaymentNeverLeavesAnInvoicePaid() {
        InvoiceMatch.Settled settled = settled(payment("412.59", "1234567897", 0), POWER.withReference("1234567897"));

        assertThat(settled.settlements()).containsExactly(new Settlement("power", sek("412.59"), sek("0.01")));
        assertThat(settled.settlements().get(0).state()).isEqualTo(Settlement.State.PARTIALLY_PAID);
        assertThat(settled.unapplied()).isEqualTo(sek("0.00"));
    }

    @Test
    void whatIsPaidTooMuchIsUnapplied() {
        InvoiceMatch.Settled settled = settled(payment("500.00", "1234567897", 0), POWER.withReference("1234567897"));

        assertThat(settled.settlements().get(0).state()).isEqualTo(Settlement.State.PAID);
        assertThat(settled.unapplied()).isEqualTo(sek("87.40"));
    }

    @Test
    void theOnlyGoodCandidateIsTaken() {
        InvoiceMatch.Settled settled =
                settled(payment("412.60", "Sydkraft Elnät", 2), POWER, invoice("phone", "Telia", "412.60"));

        assertThat(settled.basis()).isEqualTo(InvoiceMatch.Basis.SCORE);
        assertThat(settled.settlements()).extracting(Settlement::invoiceId).containsExactly("power");
    }

    @Test
    void twoThatFitAlikeAreSuggestedBestFirst() {
        OpenInvoice next = OpenInvoice.of("next", "Sydkraft Elnät AB", sek("412.60"), DUE.plusMonths(1));

        assertThat(suggestions(payment("412.60", "Sydkraft Elnät", 2), next, POWER))
                .extracting(InvoiceMatch.Suggestion::invoiceId)
                .containsExactly("power", "next");
    }

    @Test
    void anotherCurrencyIsNeverMatched() {
        OpenInvoice euros = OpenInvoice.of("power", "Sydkraft Elnät AB", Money.of("412.60", "EUR"), DUE)
                .withReference("1234567897");

        assertThat(suggestions(payment("412.60", "Sydkraft Elnät 1234567897", 0), euros))
                .isEmpty();
    }

    @Test
    void severalInvoicesOfAPayeeThatAddUpArePaidTogether() {
        InvoiceMatch.Settled settled = settled(
                payment("600.00", "Telia", 0),
                invoice("a", "Telia", "199.00"),
                invoice("b", "Telia", "401.00"),
                invoice("c", "Telia", "57.00"),
                invoice("d", "Gymmet", "599.00"));

        assertThat(settled.basis()).isEqualTo(InvoiceMatch.Basis.SUM);
        assertThat(settled.settlements()).extracting(Settlement::invoiceId).containsExactlyInAnyOrder("a", "b");
        assertThat(settled.settlements()).allMatch(one -> one.state() == Settlement.State.PAID);
    }

    @Test
    void anInvoiceOfTheExactAmountSpeaksAgainstASum() {
        assertThat(suggestions(
                        payment("600.00", "Telia", 0),
                        invoice("a", "Telia", "199.00"),
                        invoice("b", "Telia", "401.00"),
                        invoice("c", "Gymmet", "600.00")))
                .extracting(InvoiceMatch.Suggestion::invoiceId)
                .first()
                .isEqualTo("c");
    }

    @Test
    void twoWaysToAddUpAreNone() {
        assertThat(suggestions(
                        payment("600.00", "Telia", 0),
                        invoice("a", "Telia", "200.00"),
                        invoice("b", "Telia", "400.00"),
                        invoice("c", "Telia", "150.00"),
                        invoice("d", "Telia", "450.00")))
                .hasSize(4);
    }

    @Test
    void sixInvoicesAreTooManyToAddUp() {
        List<OpenInvoice> invoices = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            invoices.add(invoice("i" + k, "Telia", "100.00"));
        }
        assertThat(suggestions(payment("600.00", "Telia", 0), invoices.toArray(OpenInvoice[]::new)))
                .hasSize(6);
    }

    @Test
    void aReferenceOfTheCustomerPaysTheInvoiceOfTheAmount() {
        OpenInvoice[] both = {
            invoice("a", "Telia", "199.00").withReference("1234567897"),
            invoice("b", "Telia", "401.00").withReference("1234567897")
        };

        assertThat(settled(payment("401.00", "1234567897", 0), both).settlements())
                .extracting(Settlement::invoiceId)
                .containsExactly("b");
        assertThat(settled(payment("600.00", "1234567897", 0), both).settlements())
                .hasSize(2);
        assertThat(suggestions(payment("300.00", "1234567897", 0), both)).hasSize(2);
    }

    @Test
    void nothingIsPaidByNothing() {
        assertThatThrownBy(() -> payment("0.00", "Telia", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> invoice("a", "Telia", "0.00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void whatIsSettledAndWhatIsLeftAddUpAndOrderChangesNothing(
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 1, max = 2000) int paid,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<OpenInvoice> invoices = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Money open = sek(String.valueOf(1 + random.nextInt(600)));
            invoices.add(OpenInvoice.of(
                    "i" + k, random.nextBoolean() ? "Telia" : "Sydkraft", open, DUE.plusDays(random.nextInt(60))));
        }
        UnmatchedPayment payment = payment(String.valueOf(paid), "Telia", 0);
        InvoiceMatch match = InvoiceMatching.of(payment, invoices);
        Collections.shuffle(invoices, random);

        assertThat(InvoiceMatching.of(payment, invoices)).isEqualTo(match);
        BigInteger told = match.match(
                settled -> settled.settlements().stream()
                        .map(one -> one.paid().minorUnits())
                        .reduce(settled.unapplied().minorUnits(), BigInteger::add),
                undecided -> payment.amount().minorUnits());
        assertThat(told).isEqualTo(payment.amount().minorUnits());
    }

    private static Money sek(String amount) {
        return Money.of(amount, "SEK");
    }

    private static OpenInvoice invoice(String id, String payee, String open) {
        return OpenInvoice.of(id, payee, sek(open), DUE);
    }

    private static UnmatchedPayment payment(String amount, String text, int daysLate) {
        return new UnmatchedPayment("p", DUE.plusDays(daysLate), sek(amount), text);
    }

    private static InvoiceMatch.Settled settled(UnmatchedPayment payment, OpenInvoice... invoices) {
        return InvoiceMatching.of(payment, List.of(invoices)).match(settled -> settled, undecided -> {
            throw new AssertionError(undecided);
        });
    }

    private static List<InvoiceMatch.Suggestion> suggestions(UnmatchedPayment payment, OpenInvoice... invoices) {
        return InvoiceMatching.of(payment, List.of(invoices))
                .match(
                        settled -> {
                            throw new AssertionError(settled);
                        },
                        InvoiceMatch.Undecided::suggestions);
    }
}
