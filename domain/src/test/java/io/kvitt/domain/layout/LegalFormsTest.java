package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wolkenbruch GmbH",
                "Dimfors Kaffe AB",
                "Luftslott AS",
                "Pilvilinna Oy",
                "Castelli S.r.l.",
                "Moonraker Ltd.",
                "Droom B.V.",
                "Nuages SARL",
                "Awan Biru Sdn. Bhd.",
                "Molinos S.L.",
                "Stiftelsen Hittepå"
            })
    void theFormOfACompanyIsKnown(String name) {
        assertThat(LegalForms.isIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thea Sonnenfels", "Traumweg 9", "as we agreed", "", "sa till"})
    void otherWordsAreNone(String text) {
        assertThat(LegalForms.isIn(text)).isFalse();
    }
}
