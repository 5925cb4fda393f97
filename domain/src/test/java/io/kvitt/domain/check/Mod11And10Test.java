package io.kvitt.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mod11And10Test {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # digits      | holds | what
              02          | true  | the example of the definition
              19          | true  | two digits
              137519660   | true  | nine digits
              50735370385 | true  | eleven digits
              137519661   | false | wrong check digit
              1375196A0   | false | a letter
              13751966A   | false | a letter for the check digit
              1           | false | one digit
            """)
    void holdsForDigitsWithTheirCheckDigit(String digits, boolean holds, String what) {
        assertThat(Mod11And10.holds(digits)).as(what).isEqualTo(holds);
    }

    @Property
    void exactlyOneCheckDigitIsRightAndOneChangedDigitIsSeen(
            @ForAll @NumericChars @StringLength(min = 1, max = 12) String digits,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        var right = IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .filter(Mod11And10::holds)
                .toList();
        assertThat(right).hasSize(1);
        int at = place % digits.length();
        char other = (char) ('0' + (digits.charAt(at) - '0' + change) % 10);
        String changed = right.get(0).substring(0, at) + other + right.get(0).substring(at + 1);
        assertThat(Mod11And10.holds(changed)).isFalse();
    }
}
