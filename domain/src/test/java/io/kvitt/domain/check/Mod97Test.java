package io.kvitt.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mod97Test {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # code                        | holds | what
              SE4850038659658979202670    | true  | Swedish account
              NO1678950101236             | true  | the shortest account
              FR7630006000011234567890189 | true  | French account
              GB09NWBK03954535151629      | true  | letters in the middle
              RF626910                    | true  | creditor reference
              RF38INV2026A                | true  | creditor reference with letters
              SE5150038659658979202670    | false | wrong check digits
              RF7912345                   | false | wrong check digits
              SE4850038659658979202607    | false | two digits swapped
              RF18                        | false | nothing behind the check digits
              rf626910                    | false | small letters are for the caller to mend
              SE48 5003 8659 6589 7920 26 | false | and so are spaces
            """)
    void holdsForCodesWithTheirCheckDigits(String code, boolean holds, String what) {
        assertThat(Mod97.holds(code)).as(what).isEqualTo(holds);
    }

    @Property
    void agreesWithArithmeticOnWholeNumbers(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') @StringLength(min = 5, max = 34)
                    String code) {
        StringBuilder number = new StringBuilder();
        (code.substring(4) + code.substring(0, 4)).chars().forEach(c -> number.append(Character.digit(c, 36)));
        int rest = new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValueExact();
        assertThat(Mod97.holds(code)).isEqualTo(rest == 1);
    }
}
