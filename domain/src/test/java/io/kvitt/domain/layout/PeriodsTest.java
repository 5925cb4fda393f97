package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.layout.Periods.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    private static Optional<Period> in(String page) {
        return Periods.find(Paper.saying(page).grid()).map(Proposal::value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Leistungszeitraum: 01.05.2026 - 31.05.2026        | 2026-05-01 | 2026-05-31
            Leistungszeitraum    01.05.2026 bis 15.06.2026    | 2026-05-01 | 2026-06-15
            Abrechnungsmonat: Februar 2028                    | 2028-02-01 | 2028-02-29
            Abrechnungsmonat    02/2026                       | 2026-02-01 | 2026-02-28
            Period    2026-04-01 - 2026-06-30                 | 2026-04-01 | 2026-06-30
            Rechnung 17   01.05.2026 - 31.05.2026             | 2026-05-01 | 2026-05-31
            """)
    void aPeriodIsTwoDaysOrAMonth(String page, LocalDate start, LocalDate end) {
        assertThat(in(page)).contains(new Period(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leistungszeitraum: 31.05.2026 - 01.05.2026",
                "Leistungszeitraum: 01.05.2020 - 31.05.2026",
                "Leistungszeitraum: siehe unten",
                "Rechnungsdatum 01.05.2026",
                "01.05.2026 - 31.05.2026   und   01.06.2026 - 30.06.2026"
            })
    void whatIsBackwardsTooLongOrOneOfTwoIsNone(String page) {
        assertThat(in(page)).isEmpty();
    }
}
