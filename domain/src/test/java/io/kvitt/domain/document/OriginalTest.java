package io.kvitt.domain.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OriginalTest {

    @Test
    void itIsKnownByTheHashOfItsBytes() {
        assertThat(Original.of("abc".getBytes(UTF_8)).orElseThrow().hash().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void noBytesAndTooManyAreNoDocument() {
        assertThat(Original.of(new byte[0])).isEmpty();
        assertThat(Original.of(new byte[Original.LARGEST + 1])).isEmpty();
        assertThat(Original.of(new byte[Original.LARGEST])).isPresent();
    }

    @Test
    void whatItSaysIsNotPrinted() {
        assertThat(Original.of("secret".getBytes(UTF_8)).orElseThrow())
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void aHashHasSixtyFourDigitsInLowerCase() {
        assertThat(DocumentHash.parse("A".repeat(64))).isEmpty();
        assertThat(DocumentHash.parse("../".repeat(21) + "a")).isEmpty();
        assertThat(DocumentHash.parse("a".repeat(64))).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentHash("abc"));
    }
}
