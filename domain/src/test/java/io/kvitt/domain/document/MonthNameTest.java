package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNameTest {

    @ParameterizedTest(name = "all months in {0}")
    @ValueSource(strings = {"sv", "en", "de", "fr", "nl", "ms", "no", "da", "fi", "it", "es"})
    void knowsEveryMonthOfEverySupportedLanguage(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, locale);
            assertThat(MonthName.find(name)).as(name).hasValue(month.getValue());
        }
    }

    @ParameterizedTest(name = "{0} is month {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # name         | month | why
              OKTOBER      | 10    | capitals
              nov.         | 11    | a closing point
              Sept         | 9     | four letters
              marraskuuta  | 11    | Finnish, "in November"
              marraskuun   | 11    | Finnish, "of November"
              kesakuuta    | 6     | Finnish without its dots
              aout         | 8     | French without its accent
              maerz        | 3     | German without its dots
              Mac          | 3     | Malay March
              Ogos         | 8     | Malay August
              mrt          | 3     | Dutch
              genn         | 1     | Italian
              setiembre    | 9     | Spanish without the p
            """)
    void knowsOtherSpellings(String name, int month, String why) {
        assertThat(MonthName.find(name)).as(why).hasValue(month);
    }

    @Test
    void doesNotKnowOtherWords() {
        assertThat(MonthName.find("pumpkin")).isEmpty();
        assertThat(MonthName.find("")).isEmpty();
        assertThat(MonthName.find("kuuta")).isEmpty();
        assertThat(MonthName.find("nov..")).isEmpty();
    }
}
