package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditFileTest {

    @ParameterizedTest(name = "{0} days: {1}, {2}")
    @CsvSource({
        "0,11,0",
        "29,11,0",
        "30,71,1",
        "59,71,1",
        "60,78,2",
        "89,78,2",
        "90,80,3",
        "119,80,3",
        "120,82,4",
        "149,82,4",
        "150,83,5",
        "179,83,5",
        "180,84,6",
        "2147483647,84,6"
    })
    void everyThirtyDaysAreAStatus(int days, String status, char history) {
        assertThat(CreditFileStatus.of(days).accountStatus()).isEqualTo(status);
        assertThat(CreditFileStatus.of(days).historyCode()).isEqualTo(history);
    }

    @Test
    void daysAreNotNegative() {
        assertThatThrownBy(() -> CreditFileStatus.of(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-1 days past due");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "0.99, USD, 000000000",
        "87.50, SEK, 000000087",
        "500, JPY, 000000500",
        "999999999.99, USD, 999999999",
        "1000000000.00, USD, 999999999"
    })
    void anAmountIsWholeUnitsInNineDigits(String amount, String currency, String field) {
        assertThat(CreditFileAmount.of(Money.of(amount, currency)).field()).isEqualTo(field);
    }

    @Test
    void anAmountIsNotNegative() {
        assertThatThrownBy(() -> CreditFileAmount.of(Money.of("-1.00", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1.00 USD");
    }
}
