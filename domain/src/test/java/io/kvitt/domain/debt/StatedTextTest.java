package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class StatedTextTest {

    private static final long FIRST_DAY = -25_567; // 1900-01-01
    private static final long LAST_DAY = 84_370; // 2200-12-31

    @Property(tries = 1000)
    void aDateIsReadAsItIsWritten(@ForAll @LongRange(min = FIRST_DAY, max = LAST_DAY) long number) {
        LocalDate day = LocalDate.ofEpochDay(number);
        YearMonth month = YearMonth.from(day);

        assertThat(valid(StatedText.date("/on", day.toString()))).isEqualTo(day);
        assertThat(valid(StatedText.month("/month", month.toString()))).isEqualTo(month);
    }

    @Property(tries = 2000)
    void noTextIsAnExceptionWithoutACode(@ForAll @From("texts") String text) {
        for (Checked<?> checked : List.of(
                StatedText.date("/on", text),
                StatedText.month("/month", text),
                StatedText.rate("/rate", text),
                StatedText.frequency("/frequency", text))) {
            checked.match(
                    value -> assertThat(value).isNotNull(),
                    broken -> assertThat(broken)
                            .allSatisfy(one -> assertThat(one.code()).matches("[A-Z_]+")));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789-.eE+ \n٣").ofMaxLength(12), Arbitraries.strings());
    }

    private static <T> T valid(Checked<T> checked) {
        return checked.match(value -> value, broken -> {
            throw new AssertionError(broken);
        });
    }
}
