package io.kvitt.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuhnTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # digits                    | holds | what
              9365                      | true  | worked by hand in the class
              7848745266                | true  | reference with a length digit
              8326222975119641341163363 | true  | twenty-five digits
              42                        | true  | shortest plusgiro number
              18                        | true  | number 1 with its check digit
              00                        | true  | noughts
              9366                      | false | last digit changed
              3965                      | false | two digits swapped
              0                         | false | one digit has nothing to check
              54-02                     | false | a hyphen is no digit
              ١٨                        | false | digits of another script
            """)
    void holdsForDigitsWithTheirCheckDigit(String digits, boolean holds, String what) {
        assertThat(Luhn.holds(digits)).as(what).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void doesNotHoldForNothing(String nothing) {
        assertThat(Luhn.holds(nothing)).isFalse();
    }

    @Property
    void exactlyOneLastDigitHolds(@ForAll @NumericChars @StringLength(min = 1, max = 24) String digits) {
        long right =
                "0123456789".chars().filter(d -> Luhn.holds(digits + (char) d)).count();
        assertThat(right).isEqualTo(1);
    }

    @Property
    void oneWrongDigitIsAlwaysNoticed(
            @ForAll @NumericChars @StringLength(min = 1, max = 24) String digits,
            @ForAll @IntRange(max = 23) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        String right = "0123456789"
                .chars()
                .mapToObj(d -> digits + (char) d)
                .filter(Luhn::holds)
                .findFirst()
                .orElseThrow();
        int at = place % right.length();
        char wrong = (char) ('0' + (right.charAt(at) - '0' + more) % 10);
        assertThat(Luhn.holds(right.substring(0, at) + wrong + right.substring(at + 1)))
                .isFalse();
    }
}
