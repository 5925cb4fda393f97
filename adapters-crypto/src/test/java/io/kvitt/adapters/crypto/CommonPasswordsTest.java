package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonPasswordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "password, true",
        "12345678, true",
        "iloveyou, true",
        "qwertyuiop, true",
        "football1, true",
        "korrekt häst batteri, false",
        "vwlqzmtkxpne, false"
    })
    void knowsWhatIsTriedFirst(String password, boolean isCommon) {
        assertThat(new CommonPasswords().test(password)).isEqualTo(isCommon);
    }
}
