package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class NumberRulesPropertyTest {

    @Property
    void oneChangedDigitIsAlwaysSeen(
            @ForAll @NumericChars @StringLength(min = 2, max = 25) String digits,
            @ForAll @IntRange(max = 24) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        if (SwedishReference.holds(digits)) {
            int at = place % digits.length();
            char other = (char) ('0' + (digits.charAt(at) - '0' + change) % 10);
            assertThat(SwedishReference.holds(digits.substring(0, at) + other + digits.substring(at + 1)))
                    .isFalse();
        }
    }

    @Property
    void whatWasNormalizedStaysAsItIs(@ForAll @NumericChars @StringLength(min = 1, max = 12) String digits) {
        Bankgiro.normalized(digits)
                .ifPresent(once -> assertThat(Bankgiro.normalized(once)).contains(once));
        Plusgiro.normalized(digits)
                .ifPresent(once -> assertThat(Plusgiro.normalized(once)).contains(once));
        OrganisationNumber.normalized(digits)
                .ifPresent(
                        once -> assertThat(OrganisationNumber.normalized(once)).contains(once));
    }

    @Property
    void anyTextHasAnAnswer(@ForAll @StringLength(max = 40) String text) {
        assertThat(Iban.holds(text)).isEqualTo(Iban.normalized(text).isPresent());
        assertThat(CreditorReference.holds(text))
                .isEqualTo(CreditorReference.normalized(text).isPresent());
        assertThat(Bankgiro.holds(text)).isEqualTo(Bankgiro.normalized(text).isPresent());
        assertThat(Plusgiro.holds(text)).isEqualTo(Plusgiro.normalized(text).isPresent());
    }
}
