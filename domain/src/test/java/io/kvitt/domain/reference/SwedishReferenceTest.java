package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.check.Luhn;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishReferenceTest {

    @ParameterizedTest(name = "{0}, filled with {1}, length digit {2}: {3}")
    @CsvSource({
        "936, '', false, 9365",
        "936, '', true, 93658",
        "936, 00, true, 9360074",
        "12345678, '', true, 1234567806",
        "0, '', false, 00"
    })
    void aReferenceIsMadeOfANumber(String number, String fill, boolean withLength, String reference) {
        assertThat(SwedishReference.of(number, fill, withLength)).isEqualTo(reference);
        assertThat(SwedishReference.hasLengthDigit(reference)).isEqualTo(withLength);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12a", "1234567890123456789012345"})
    void whatIsNoReferenceIsRefused(String number) {
        assertThatThrownBy(() -> SwedishReference.of(number, "", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(number);
    }

    @Test
    void referencesAreFoundAmongOtherWords() {
        assertThat(SwedishReference.allIn("OCR 9365, 9366 or A9365 (93658)")).containsExactly("9365", "93658");
        assertThat(SwedishReference.allIn("")).isEmpty();
    }

    @Property(tries = 1000)
    void whatIsMadeHolds(
            @ForAll @NumericChars @StringLength(min = 1, max = 23) String number, @ForAll boolean withLength) {
        String reference = SwedishReference.of(number, "", withLength);

        assertThat(SwedishReference.holds(reference)).isTrue();
        assertThat(reference).startsWith(number).hasSize(number.length() + (withLength ? 2 : 1));
        assertThat(Luhn.checkDigit(reference.substring(0, reference.length() - 1)))
                .isEqualTo(reference.charAt(reference.length() - 1));
    }
}
