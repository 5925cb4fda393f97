package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.MinimumPayment.Base;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedMinimumTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # text                      | floor  | percent | base            | charges | written again
          150                       | 150.00 | 0       | BEFORE_INTEREST | false   | 150.00
          3% after>=25              | 25.00  | 3       | AFTER_INTEREST  | false   | 3% after>=25.00
          3%before                  | 0.00   | 3       | BEFORE_INTEREST | false   | 3% before
          2.50 % before >= 10.5     | 10.50  | 2.50    | BEFORE_INTEREST | false   | 2.5% before>=10.50
          interest+1% after>=25     | 25.00  | 1       | AFTER_INTEREST  | true    | interest+1% after>=25.00
          interest + 0% before      | 0.00   | 0       | BEFORE_INTEREST | true    | interest+0% before
        """)
    void aMinimumIsAnAmountOrAPercentageOfABalance(
            String text, BigDecimal floor, BigDecimal percent, Base base, boolean charges, String again) {
        MinimumPayment expected = new MinimumPayment(Money.of(floor.toPlainString(), "SEK"), percent, base, charges);

        assertThat(StatedMinimum.read("/minimum", text, "SEK")).isEqualTo(new Checked.Valid<>(expected));
        assertThat(StatedMinimum.text(expected)).isEqualTo(again);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # text                      | code
          3%                        | FIELD_MISSING
          3%>=25                    | FIELD_MISSING
          interest+1%               | FIELD_MISSING
          ''                        | AMOUNT_FORMAT
          some                      | AMOUNT_FORMAT
          % after                   | AMOUNT_FORMAT
          3% of it                  | AMOUNT_FORMAT
          1.2.3% after              | AMOUNT_FORMAT
          0.12345678901% after      | AMOUNT_FORMAT
          3% after>=1.2.3           | AMOUNT_FORMAT
          3% after>=1.234           | AMOUNT_SCALE
          3% after>=99999999999999  | AMOUNT_TOO_LARGE
        """)
    void whatIsNoMinimumIsRefusedWithItsCode(String text, String code) {
        Checked<MinimumPayment> read = StatedMinimum.read("/minimum", text, "SEK");
        List<String> told = read.match(
                fine -> List.of(),
                broken -> broken.stream().map(one -> one.code() + one.at()).toList());

        assertThat(told).containsExactly(code + "/minimum");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000})
    void aLongTextIsRefusedUnread(int length) {
        assertThat(StatedMinimum.read("/minimum", "9".repeat(length) + "% after", "SEK"))
                .isInstanceOf(Checked.Invalid.class);
    }

    @Property(tries = 1000)
    void whatIsWrittenIsReadAgain(
            @ForAll @LongRange(max = 10_000_000) long ore,
            @ForAll @IntRange(min = 1, max = 10_000) int hundredths,
            @ForAll boolean charges,
            @ForAll Base base) {
        MinimumPayment minimum = new MinimumPayment(
                new Money(BigDecimal.valueOf(ore, 2), Currency.getInstance("SEK")),
                BigDecimal.valueOf(hundredths, 2),
                base,
                charges);

        MinimumPayment again = StatedMinimum.read("/minimum", StatedMinimum.text(minimum), "SEK")
                .match(read -> read, broken -> MinimumPayment.fixed(Money.of("0", "SEK")));

        assertThat(again.floor()).isEqualTo(minimum.floor());
        assertThat(again.percent()).isEqualByComparingTo(minimum.percent());
        assertThat(again.base()).isEqualTo(base);
        assertThat(again.plusCharges()).isEqualTo(charges);
    }
}
