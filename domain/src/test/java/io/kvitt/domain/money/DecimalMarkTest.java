package io.kvitt.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalMarkTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # amounts, apart by semicolons   | mark  | why
              1 234,50; 99,00; 1.234          | COMMA | the ambiguous one has no vote
              1,234.50; 12.00                 | POINT | two against none
              1.234.567                       | COMMA | a point that groups leaves the comma
              1.234,-                         | COMMA | the dash stands for decimals
              12,50; 12.50                    |       | even
              1.234; 1,234                    |       | nothing beyond doubt
              1234; 1 234; 12:50              |       | neither mark occurs
              25 %; 22.11.2026; words         |       | no amounts
              12,50; 13,50; 14.50             | COMMA | the majority
            """)
    void isWhatMostUnambiguousAmountsUse(String amounts, DecimalMark mark, String why) {
        assertThat(DecimalMark.usedBy(List.of(amounts.split("; ")))).as(why).isEqualTo(Optional.ofNullable(mark));
    }

    @ParameterizedTest(name = "{0} has {1} beside it")
    @CsvSource({"POINT, COMMA", "COMMA, POINT"})
    void theOtherMarkIsTheOneThatGroups(DecimalMark mark, DecimalMark other) {
        assertThat(mark.other()).isEqualTo(other);
    }
}
