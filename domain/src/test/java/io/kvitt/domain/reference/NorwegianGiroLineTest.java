package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are made up. */
class NorwegianGiroLineTest {

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            H   702159    1234 50 < 9 >  1503 40 00007  <1234567890>  | 702159 | 1234.50 | 15034000007
            H 40005- 1234 50 <9> 15034000007 <                        | 40005- | 1234.50 | 15034000007
            702159 < > 1503 40 00007 <                                | 702159 |         | 15034000007
            Betal her: 702159 1234  50<9>15034000007<                 | 702159 | 1234.50 | 15034000007
            H 702154 1234 50 <9> 15034000007 <                        |        |         |
            H 702159 1234 50 <8> 15034000007 <                        |        |         |
            H 702159 1234 50 <9> 15034000008 <                        |        |         |
            H 702159 1234 50 9 15034000007                            |        |         |
            """)
    void countsIfEverythingStatedIsRight(String text, String reference, BigDecimal amount, String account) {
        Optional<NorwegianGiroLine> line = NorwegianGiroLine.findIn(text);

        assertThat(line.map(NorwegianGiroLine::reference).orElse(null)).isEqualTo(reference);
        assertThat(line.flatMap(NorwegianGiroLine::amount).orElse(null)).isEqualTo(amount);
        assertThat(line.map(NorwegianGiroLine::account).orElse(null)).isEqualTo(account);
    }

    @Test
    void noLineIsMadeOfAWrongAccount() {
        assertThatThrownBy(() -> new NorwegianGiroLine("702159", Optional.empty(), "15034000008"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anyTextHasAnAnswer(@ForAll @StringLength(max = 300) String text) {
        assertThat(NorwegianGiroLine.findIn("1 ".repeat(300) + text)).isEmpty();
        assertThat(NorwegianGiroLine.findIn("1".repeat(600) + text)).isEmpty();
    }
}
