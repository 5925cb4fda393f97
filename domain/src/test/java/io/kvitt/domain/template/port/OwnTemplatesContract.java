package io.kvitt.domain.template.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every keeper of templates promises. No adapter may switch a test off. */
public abstract class OwnTemplatesContract {

    private static final String ONE = "issuer: Exempel Energi AB\nkeywords:\n- Exempel Energi – åäö 😀\n";
    private static final String OTHER = "issuer: Exempel Energi AB\nkeywords:\n- Elfaktura\n";

    /** Where nothing is kept yet. */
    protected abstract OwnTemplates empty();

    @Test
    void whatWasKeptIsFoundAsItWas() {
        OwnTemplates templates = empty();

        assertThat(templates.find("Exempel Energi AB")).isEmpty();
        assertThat(templates.keep("Exempel Energi AB", ONE, false)).isPresent();

        assertThat(templates.find("Exempel Energi AB")).contains(ONE);
        assertThat(templates.find("Exempel Vatten AB")).isEmpty();
    }

    @Test
    void anotherTemplateOfTheIssuerTakesItsPlaceOnlyWhereThatIsWanted() {
        OwnTemplates templates = empty();
        templates.keep("Exempel Energi AB", ONE, false);

        assertThat(templates.keep("Exempel Energi AB", OTHER, false)).isEmpty();
        assertThat(templates.find("Exempel Energi AB")).contains(ONE);
        assertThat(templates.keep("Exempel Energi AB", OTHER, true)).isPresent();
        assertThat(templates.find("Exempel Energi AB")).contains(OTHER);
    }

    @Test
    void whatIsForgottenIsGoneAndTheOthersStay() {
        OwnTemplates templates = empty();
        assertThat(templates.names()).isEmpty();
        assertThat(templates.forget("exempel-energi-ab")).isFalse();
        templates.keep("Exempel Vatten AB", OTHER, false);
        templates.keep("Exempel Energi AB", ONE, false);

        assertThat(templates.names()).containsExactly("exempel-energi-ab", "exempel-vatten-ab");
        assertThat(templates.forget("exempel-energi-ab")).isTrue();

        assertThat(templates.find("Exempel Energi AB")).isEmpty();
        assertThat(templates.names()).containsExactly("exempel-vatten-ab");
        assertThat(templates.forget("exempel-energi-ab")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../made", "exempel-energi-ab.yml", "/etc/passwd", "a\u0000b", "EXEMPEL-ENERGI-AB"
            })
    void whatIsNoNameIsNotForgotten(String name) {
        OwnTemplates templates = empty();
        templates.keep("Exempel Energi AB", ONE, false);

        assertThat(templates.forget(name)).isFalse();
        assertThat(templates.find("Exempel Energi AB")).contains(ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..",
                "con",
                "a\\b:c*?\"<>|",
                "شركة الكهرباء",
                "株式会社",
                "\u202eGmbH ekriB",
                "😀"
            })
    void aNameIsOnlyAName(String issuer) {
        OwnTemplates templates = empty();
        templates.keep("株式", OTHER, false);

        assertThat(templates.keep(issuer, ONE, false)).isPresent();
        assertThat(templates.keep("X".repeat(5_000) + issuer, OTHER, false)).isPresent();

        assertThat(templates.find(issuer)).contains(ONE);
        assertThat(templates.find("株式")).contains(OTHER);
    }
}
