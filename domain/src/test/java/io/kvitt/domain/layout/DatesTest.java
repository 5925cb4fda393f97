package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.layout.Dates.Seen;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-03              | 2026-10-03
            03.10.2026              | 2026-10-03
            3. Oktober 2026         | 2026-10-03
            den 3 oktober 2026      | 2026-10-03
            5 March 2026            | 2026-03-05
            March 5, 2026           | 2026-03-05
            le 12 juin 2026         | 2026-06-12
            (31/12/2026)            | 2026-12-31
            13/04/26,               | 2026-04-13
            """)
    void aDateIsFoundInItsSentence(String text, LocalDate day) {
        assertThat(Dates.in(Paper.segment(text))).extracting(Seen::day).containsExactly(day);
    }

    @Test
    void twoDatesOfOneLineAreTwo() {
        assertThat(Dates.in(Paper.segment("01.05.2026 - 31.05.2026")))
                .extracting(Seen::day)
                .containsExactly(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "2026-13-01", "01.01.1850", "1.250,00", "Maria 5", "12345", "keine"})
    void whatIsNoDayOfOurTimeIsNoDate(String text) {
        assertThat(Dates.in(Paper.segment(text))).isEmpty();
    }

    @Test
    void eightDigitsAreADateOnlyBesideALabel() {
        assertThat(Dates.in(Paper.segment("20261003"))).allMatch(Seen::needsLabel);
    }
}
