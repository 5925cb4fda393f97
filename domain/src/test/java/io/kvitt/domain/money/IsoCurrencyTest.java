package io.kvitt.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kvitt.domain.check.Violation;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoCurrencyTest {

    @ParameterizedTest(name = "{0}: {1}, {2} decimals")
    @CsvSource({
        "NOK,578,2",
        "ISK,352,0",
        "OMR,512,3",
        "UYW,927,4",
        "XCG,532,2",
        "ZWG,924,2",
        "ALL,008,2",
        "XPF,953,0",
        "VES,928,2"
    })
    void aCurrencyInUseHasANumberAndASmallestUnit(String code, String numeric, int minorUnits) {
        IsoCurrency currency = IsoCurrency.find(code).orElseThrow();

        assertThat(currency.code()).isEqualTo(code);
        assertThat(currency.numeric()).isEqualTo(numeric);
        assertThat(currency.minorUnits()).hasValue(minorUnits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XAG", "XPD", "XSU", "XUA", "XXX", "XTS"})
    void whatHasNoSmallestUnitCannotBePaidIn(String code) {
        assertThat(IsoCurrency.find(code).orElseThrow().minorUnits()).isEmpty();
        assertThat(IsoCurrency.find(code).orElseThrow().currency()).isEmpty();
        assertThat(codes(code)).containsExactly("/currency CURRENCY_NOT_PAYABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIM", "ANG", "BGN", "HRK", "ZWL", "ADP", "ZWR", "TMM", "SLL"})
    void whatWasACurrencyIsHistoric(String code) {
        assertThat(IsoCurrency.find(code)).isEmpty();
        assertThat(codes(code)).containsExactly("/currency CURRENCY_HISTORIC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QQQ", "Nok", "nok", "NO", "NOKK", "578", " NOK", "NOK\n", "BTC", "NOK\u0000"})
    void theRestIsUnknown(String code) {
        assertThat(codes(code)).containsExactly("/currency CURRENCY_UNKNOWN");
    }

    @Test
    void theTableIsThatOfTheStandard() {
        assertThat(IsoCurrency.inUse().keySet()).hasSize(178);
        assertThat(IsoCurrency.inUse().values().stream().map(IsoCurrency::numeric))
                .allMatch(numeric -> numeric.matches("[0-9]{3}"))
                .doesNotHaveDuplicates();
        assertThat(IsoCurrency.inUse().keySet()).allMatch(code -> code.matches("[A-Z]{3}"));
    }

    /** Where the running Java knows a currency, it agrees; where it does not, nothing can be paid in it. */
    @Test
    void javaAgreesWithTheTable() {
        Set<String> known = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
        for (IsoCurrency currency : IsoCurrency.inUse().values()) {
            boolean payable =
                    known.contains(currency.code()) && currency.minorUnits().isPresent();
            assertThat(currency.currency().isPresent()).as(currency.code()).isEqualTo(payable);
            if (payable) {
                assertThat(codes(currency.code())).isEmpty();
                assertThat(currency.currency().orElseThrow().getNumericCode())
                        .isEqualTo(Integer.parseInt(currency.numeric()));
            }
        }
    }

    /** A newer Java may know currencies that came after the table; no older one may be forgotten. */
    @Test
    void everyCurrencyOfJavaSeventeenIsInUseOrHistoric() {
        List<String> unknown = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> codes(code).contains("/currency CURRENCY_UNKNOWN"))
                .toList();

        assumeTrue(Runtime.version().feature() == 17);
        assertThat(unknown).isEmpty();
    }

    private static List<String> codes(String code) {
        return IsoCurrency.check(code, "/currency")
                .match(
                        valid -> List.of(),
                        broken -> broken.stream().map(IsoCurrencyTest::text).toList());
    }

    private static String text(Violation violation) {
        return violation.at() + " " + violation.code();
    }
}
