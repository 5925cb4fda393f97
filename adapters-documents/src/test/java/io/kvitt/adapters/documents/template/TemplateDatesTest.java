package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateDatesTest {

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # text                | format            | moment
            08/09/2022            | %d/%m/%Y          | 2022-09-08T00:00
            8/9/2022              | %d/%m/%Y          | 2022-09-08T00:00
            08/09/22              | %d/%m/%Y          | none
            08/09/68              | %d/%m/%y          | 2068-09-08T00:00
            08/09/69              | %d/%m/%y          | 1969-09-08T00:00
            8  May 2022           | %d %B %Y          | 2022-05-08T00:00
            8 MAY 2022            | %d %b %Y          | 2022-05-08T00:00
            8 mei 2022            | %d %B %Y          | 2022-05-08T00:00
            Tue, 8 Mar 2022       | %a, %d %b %Y      | 2022-03-08T00:00
            8-3-2022 3:05 PM      | %d-%m-%Y %I:%M %p | 2022-03-08T15:05
            2022-03-08 23:59:59   | %Y-%m-%d %H:%M:%S | 2022-03-08T23:59:59
            8.3.2022              | %-d.%-m.%Y        | 2022-03-08T00:00
            08032022              | %d%m%Y            | 2022-03-08T00:00
            31/02/2022            | %d/%m/%Y          | none
            08/09/2022 x          | %d/%m/%Y          | none
            05-06                 | %d-%m             | none
            100%                  | %d%m              | none
            """)
    void formatsAreThoseOfStrptime(String text, String format, String moment) {
        String read = Strptime.read(text, format).map(Object::toString).orElse("none");
        assertThat(read).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0} with formats {1} and languages {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # text                 | formats  | languages | day
            2022-11-28             |          |           | 2022-11-28
            20221128               |          |           | 2022-11-28
            2022/11/28 10:15:00Z   |          |           | 2022-11-28
            August 3 , 2014        | %B %d, %Y | en       | 2014-08-03
            Jan 1, 2022            |          | en        | 2022-01-01
            7. Mai 2014            |          |           | 2014-05-07
            1er août 2026          |          | fr        | 2026-08-01
            Fri, 22 November 2026  |          |           | 2026-11-22
            fredag den 22 november 2026 |     | sv        | 2026-11-22
            2014 May 7             |          |           | 2014-05-07
            03MAR2018              |          |           | 2018-03-03
            22nd of June 2026      |          |           | 2026-06-22
            08-09-2022             |          |           | 2022-08-09
            08-09-2022             |          | en        | 2022-08-09
            08-09-2022             |          | nl        | 2022-09-08
            08/09/22               | %d/%m/%Y | en        | 2022-09-08
            08/09/22               | %m/%d/%Y | nl        | 2022-08-09
            31/12/2017             |          |           | 2017-12-31
            12/31/2017             | %d/%m/%Y |           | 2017-12-31
            June 2022              |          |           | none
            12                     |          |           | none
            31/02/2022             |          |           | none
            13/13/2022             |          |           | none
            Rechnung 7. Mai 2014   |          |           | none
            """)
    void datesAreReadFreelyWhereNoFormatFits(String text, String formats, String languages, String day) {
        TemplateDates dates = new TemplateDates(
                formats == null ? List.of() : List.of(formats), languages == null ? List.of() : List.of(languages));
        assertThat(dates.day(text).map(Object::toString).orElse("none")).isEqualTo(day);
    }

    @Test
    void timeOfDayIsKeptForMoments() {
        TemplateDates dates = new TemplateDates(List.of(), List.of());
        assertThat(dates.moment("2022-11-28 3:15 pm").orElseThrow()).hasToString("2022-11-28T15:15");
    }
}
