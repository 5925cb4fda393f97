package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
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

    /** Modulo 11 and the recursive modulo 10 promise it as the 10-modulus does; weights 7 3 1 have no divisor with 10. */
    @Property
    void oneChangedDigitIsSeenInEveryCountry(
            @ForAll @NumericChars @StringLength(value = 26) String digits,
            @ForAll @IntRange(max = 26) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        changedIsSeen(
                kid -> NorwegianReference.normalized(kid, NorwegianReference.Rule.MOD11),
                digits.substring(0, 24),
                place,
                change);
        changedIsSeen(NorwegianAccount::normalized, digits.substring(0, 10), place, change);
        changedIsSeen(NorwegianOrganisationNumber::normalized, digits.substring(0, 8), place, change);
        changedIsSeen(FinnishReference::normalized, "1" + digits.substring(0, 18), place, change);
        changedIsSeen(DanishCompanyNumber::normalized, "1" + digits.substring(0, 6), place, change);
        changedIsSeen(SwissReference::normalized, digits, place, change);
    }

    /** Puts every last digit behind; of those that hold, none holds with another digit changed. */
    private static void changedIsSeen(
            Function<String, Optional<String>> normalized, String digits, int place, int change) {
        int at = place % digits.length();
        char other = (char) ('0' + (digits.charAt(at) - '0' + change) % 10);
        String changed = digits.substring(0, at) + other + digits.substring(at + 1);
        int right = 0;
        for (int last = 0; last < 10; last++) {
            boolean holds = normalized.apply(digits + last).isPresent();
            right += holds ? 1 : 0;
            if (holds) {
                assertThat(normalized.apply(changed + last)).isEmpty();
            }
        }
        assertThat(right).isLessThanOrEqualTo(1);
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
