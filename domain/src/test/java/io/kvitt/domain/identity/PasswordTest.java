package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {

    private static final PasswordRules RULES = new PasswordRules(Set.of("password1", "qwerty123")::contains);
    private static final Set<UniqueName> NAMES =
            Set.of(new EmailAddress("anna.andersson@example.se"), new Username("annasofia7"));

    @Test
    void compatibilityFormsAreOnePassword() {
        assertThat(Password.parse("a\u030angström")).isEqualTo(Password.parse("ångström"));
        assertThat(Password.parse("１２３４ａｂｃｄ")).isEqualTo(Password.parse("1234abcd"));
        assertThat(Password.parse("Secret")).isNotEqualTo(Password.parse("secret"));
        assertThat(Password.parse(" secret ")).isNotEqualTo(Password.parse("secret"));
        assertThat(Password.parse("nul\u0000in it")).isPresent();
        assertThat(Password.parse("😀😀😀")).isPresent();
    }

    @Test
    void whatIsTooLongOrHalfIsNoPassword() {
        assertThat(Password.parse("a".repeat(128))).isPresent();
        assertThat(Password.parse("😀".repeat(128))).isPresent();
        assertThat(Password.parse("")).isEmpty();
        assertThat(Password.parse("a".repeat(129))).isEmpty();
        assertThat(Password.parse("a".repeat(1_000_000))).isEmpty();
        assertThat(Password.parse("a" + "\u0301".repeat(4_096))).isEmpty();
        assertThat(Password.parse("\ud83d secret")).isEmpty();
        assertThat(Password.parse("secret \ude00")).isEmpty();
        assertThat(Password.parse("\ufdfa".repeat(40))).isEmpty(); // becomes 18 characters each
    }

    @Property(tries = 1_000)
    void whatIsReadIsWithinItsBoundsAndStaysAsItIs(@ForAll @StringLength(max = 200) String typed) {
        Password.parse(typed).ifPresent(password -> {
            assertThat(password.reveal().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(512);
            assertThat(Password.parse(password.reveal())).contains(password);
        });
    }

    @Test
    void aPasswordIsNotWrittenOutAndNoMessageHoldsIt() {
        assertThat(new Password("canary").toString()).doesNotContain("canary");
        assertThatThrownBy(() -> new Password("canary a\u030a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # typed                     | violations
              1234567                   | PASSWORD_SHORT
              aaaaaaaaaaaa              | PASSWORD_MONOTONOUS
              AaAaAaAaAaAa              | PASSWORD_MONOTONOUS
              aaa                       | PASSWORD_SHORT PASSWORD_MONOTONOUS
              Password1                 | PASSWORD_COMMON
              ＱＷＥＲＴＹ１２３        | PASSWORD_COMMON
              anna.andersson@example.se | PASSWORD_IS_NAME
              Anna.Andersson            | PASSWORD_IS_NAME
              ANNASOFIA7                | PASSWORD_IS_NAME
              correct horse             |
              åäöåäöåä                  | PASSWORD_MONOTONOUS
            """)
    void allThatIsWrongIsSaidAtOnce(String typed, String codes) {
        List<String> expected = codes == null ? List.of() : List.of(codes.split(" "));

        assertThat(violations(RULES.check(typed, NAMES)))
                .extracting(Violation::code)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void whatIsNoPasswordIsToldAsThatAlone() {
        assertThat(violations(RULES.check("a".repeat(129), NAMES)))
                .extracting(Violation::code)
                .containsExactly("PASSWORD_FORMAT");
    }

    @Test
    void noMessageRepeatsAPassword() {
        assertThat(violations(RULES.check("canary", NAMES)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.toString()).doesNotContain("canary"));
    }

    private static List<Violation> violations(Checked<Password> checked) {
        return checked.match(password -> List.of(), all -> all);
    }
}
