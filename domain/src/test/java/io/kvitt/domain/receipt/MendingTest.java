package io.kvitt.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # read                        | mended
              KENARI ENTERPRI5E           | KENARI ENTERPRISE
              KENARI ENTERORISE           | KENARI ENTERPRISE
              Kenari Enterorise           | Kenari Enterprise
              KENARI SDN BND              | KENARI SDN BHD
              KENARI SON. BHD.            | KENARI SDN. BHD.
              81100 SETANGOR              | 81100 SELANGOR
              JA1AN KENARI                | JALAN KENARI
            """)
    void putsKnownWordsRight(String read, String mended) {
        assertThat(Mending.mend(read)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource({
        "KENARI RESTAURANTS",
        "TAMANI",
        "BORONG KENARI",
        "SAN BHU TEMPLE FOOD",
        "LOT 1851-A",
        "KENARI SERVICE",
        "KENARI SERVICES"
    })
    void leavesNamesAndOtherFormsAlone(String read) {
        assertThat(Mending.mend(read)).isEqualTo(read);
    }
}
