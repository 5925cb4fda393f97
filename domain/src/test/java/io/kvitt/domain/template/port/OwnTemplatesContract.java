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
