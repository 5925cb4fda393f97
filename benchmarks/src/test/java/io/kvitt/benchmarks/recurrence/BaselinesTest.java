package io.kvitt.benchmarks.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.BookedPayment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselinesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 30);

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
        # why                     | first      | second     | third      | last amount | exact | near
          monthly                 | 2025-02-10 | 2025-03-10 | 2025-04-10 | 100.00      | true  | true
          a dearer one            | 2025-02-10 | 2025-03-10 | 2025-04-10 | 105.00      | false | true
          much dearer             | 2025-02-10 | 2025-03-10 | 2025-04-10 | 110.00      | false | false
          three days late         | 2025-02-10 | 2025-03-13 | 2025-04-10 | 100.00      | true  | false
          weekly                  | 2025-04-10 | 2025-04-17 | 2025-04-24 | 100.00      | false | true
          ended 46 days ago       | 2025-01-15 | 2025-02-15 | 2025-03-15 | 100.00      | false | true
          around the month's turn | 2025-01-31 | 2025-02-28 | 2025-03-31 | 100.00      | true  | true
        """)
    void theySeeWhatTheyAreSaidToSee(
            String why, LocalDate first, LocalDate second, LocalDate third, String last, boolean exact, boolean near) {
        List<BookedPayment> payments =
                List.of(paid(first, "100.00", "Gym"), paid(second, "100.00", "Gym"), paid(third, last, "Gym"));
        assertThat(new ExactAmountBaseline(PayeeKey.RAW).in(payments, TODAY))
                .as(why)
                .hasSize(exact ? 1 : 0);
        assertThat(new NearAmountBaseline(PayeeKey.RAW).in(payments, TODAY))
                .as(why)
                .hasSize(near ? 1 : 0);
    }

    @Test
    void onlyTheNormalisedOnesSeeThroughSpelling() {
        List<BookedPayment> payments = List.of(
                paid(LocalDate.of(2025, 2, 10), "100.00", "PAYPAL *VINDÖ MUSIC 83746251"),
                paid(LocalDate.of(2025, 3, 10), "100.00", "Vindo Music"),
                paid(LocalDate.of(2025, 4, 10), "100.00", "vindö music #12, Umeå"));
        assertThat(new ExactAmountBaseline(PayeeKey.RAW).in(payments, TODAY)).isEmpty();
        assertThat(new NearAmountBaseline(PayeeKey.RAW).in(payments, TODAY)).isEmpty();
        assertThat(new ExactAmountBaseline(PayeeKey.NORMALISED).in(payments, TODAY))
                .hasSize(1);
        assertThat(new NearAmountBaseline(PayeeKey.NORMALISED).in(payments, TODAY))
                .hasSize(1);
    }

    private static BookedPayment paid(LocalDate on, String amount, String payee) {
        return new BookedPayment(on, Money.of(amount, "SEK"), payee);
    }
}
