package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DateReading.Read;
import io.kvitt.domain.document.DateReading.Reason;
import io.kvitt.domain.document.DateReading.Unread;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # written                             | day        | language or form
              2026-11-22                          | 2026-11-22 | sv, ISO 8601
              2026/11/22                          | 2026-11-22 | en
              2026. 11. 22.                       | 2026-11-22 | points and spaces
              20261122                            | 2026-11-22 | eight digits
              22/11/2026                          | 2026-11-22 | ms, fr, en-GB, it, es
              22.11.2026                          | 2026-11-22 | de, fi, no
              22-11-2026                          | 2026-11-22 | nl
              22. 11. 2026                        | 2026-11-22 | de with spaces
              22 / 11 / 2026                      | 2026-11-22 | boxes of a form
              22/11-2026                          | 2026-11-22 | da
              22/11 2026                          | 2026-11-22 | da, sv
              22.11 2026                          | 2026-11-22 | no
              22-11-26                            | 2026-11-22 | two-digit year
              3.5.26                              | 2026-05-03 | no leading noughts
              22 november 2026                    | 2026-11-22 | sv, nl
              22 nov. 2026                        | 2026-11-22 | sv
              den 3 maj 2026                      | 2026-05-03 | sv
              den 3:e maj 2026                    | 2026-05-03 | sv, ordinal
              fredag den 22 november 2026         | 2026-11-22 | sv, weekday
              3. Mai 2026                         | 2026-05-03 | de
              22. März 2026                       | 2026-03-22 | de
              Mi., 22.11.2026                     | 2026-11-22 | de, weekday
              3 mars 2026                         | 2026-03-03 | fr, sv, no
              1er août 2026                       | 2026-08-01 | fr, ordinal
              le 1er aout 2026                    | 2026-08-01 | fr without its accent
              22 févr. 2026                       | 2026-02-22 | fr
              mardi 3 mars 2026                   | 2026-03-03 | fr, weekday
              3 maart 2026                        | 2026-03-03 | nl
              22 mrt. 2026                        | 2026-03-22 | nl
              22 Ogos 2026                        | 2026-08-22 | ms
              22 Mac 2026                         | 2026-03-22 | ms
              Isnin, 22 Disember 2026             | 2026-12-22 | ms, weekday
              22. desember 2026                   | 2026-12-22 | no
              tirsdag den 22. november 2026       | 2026-11-22 | da
              22. marraskuuta 2026                | 2026-11-22 | fi
              torstaina 22. kesäkuuta 2026        | 2026-06-22 | fi, weekday
              22 novembre 2026                    | 2026-11-22 | it, fr
              1° agosto 2026                      | 2026-08-01 | it, ordinal
              22 de noviembre de 2026             | 2026-11-22 | es
              lunes, 22 de noviembre del 2026     | 2026-11-22 | es, weekday
              22nd of November 2026               | 2026-11-22 | en, ordinal
              1 st August 2026                    | 2026-08-01 | en, a raised ordinal apart
              November 22, 2026                   | 2026-11-22 | en-US
              Nov 22nd, 2026                      | 2026-11-22 | en-US, ordinal
              Sun, 22 Nov 2026                    | 2026-11-22 | en, weekday
              22 Nov '26                          | 2026-11-22 | en, short year
              03MAR2018                           | 2018-03-03 | closed up
              2026 november 22                    | 2026-11-22 | year first, by name
              2026-11-22T14:05:00Z                | 2026-11-22 | with a time in UTC
              2026-11-22T14:05:00+01:00           | 2026-11-22 | with a time and its zone
              2026-11-22+01:00                    | 2026-11-22 | XML date with a zone
              22.11.2026 um 10:15 Uhr             | 2026-11-22 | de, with a time
              2026-11-22 kl. 14.05                | 2026-11-22 | sv, with a time
              15/07/2017 (SAT) 01:22 PM           | 2017-07-15 | receipt with weekday and time
              10:15 22/11/2026                    | 2026-11-22 | time in front
            """)
    void readsADayAsTheSupportedCountriesWriteIt(String written, LocalDate day, String form) {
        assertThat(WrittenDate.read(written)).as(form).isEqualTo(new Read(day, false));
    }

    @ParameterizedTest(name = "{0} is no date: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # written                 | reason      | what it is
              31/02/2026              | NO_SUCH_DAY | February has no such day
              29/02/2026              | NO_SUCH_DAY | no leap year
              31 april 2026           | NO_SUCH_DAY | nor has April
              2026-13-01              | NO_SUCH_DAY | thirteenth month
              22/13/2026              | NO_SUCH_DAY | thirteenth month, either way round
              00/11/2026              | NO_SUCH_DAY | day nought
              12.34.56                | NO_SUCH_DAY | no month of either number
              22:11:26                | NOT_A_DATE  | a time
              22:11                   | NOT_A_DATE  | a time
              12/2026                 | NOT_A_DATE  | a month
              november 2026           | NOT_A_DATE  | a month
              2026-11                 | NOT_A_DATE  | a month
              2026-W47-1              | NOT_A_DATE  | a week
              03-8051 9514            | NOT_A_DATE  | a telephone number
              08-123 45 67            | NOT_A_DATE  | a telephone number
              1234-5678               | NOT_A_DATE  | a bankgiro number
              556016-0680             | NOT_A_DATE  | an organisation number
              0026-11-22              | NOT_A_DATE  | a year that no invoice has
              22/11/206               | NOT_A_DATE  | three digits of a year
              2026-11-22 - 2026-12-22 | NOT_A_DATE  | a period
              22.11.2026 10.12.2026   | NOT_A_DATE  | two dates
              22.11.2026 10.12.26     | NOT_A_DATE  | two dates, though the second looks like a time
              22 pumpkin 2026         | NOT_A_DATE  | no month
              261122                  | NEEDS_LABEL | six digits
              8 10 10                 | NEEDS_LABEL | three columns
              yes                     | NOT_A_DATE  | words
            """)
    void saysWhyATextIsNoDate(String written, Reason reason, String what) {
        assertThat(WrittenDate.read(written)).as(what).isEqualTo(new Unread(reason));
    }

    @ParameterizedTest(name = "beside a label {0} is {1}")
    @CsvSource({"261122, 2026-11-22", "8 10 10, 2010-10-08"})
    void readsShortFormsBesideALabelOnly(String written, LocalDate day) {
        assertThat(WrittenDate.readBesideLabel(written).found()).contains(day);
    }

    @Test
    void doesNotForceSixDigitsIntoADateEvenBesideALabel() {
        assertThat(WrittenDate.readBesideLabel("261322")).isEqualTo(new Unread(Reason.NO_SUCH_DAY));
    }

    @Test
    void putsTheDayFirstUnlessNoCalendarHasIt() {
        assertThat(WrittenDate.read("11/12/2026")).isEqualTo(new Read(LocalDate.of(2026, 12, 11), false));
        assertThat(WrittenDate.read("12/28/2017")).isEqualTo(new Read(LocalDate.of(2017, 12, 28), true));
    }

    @Test
    void twoDigitYearsTurnAtSeventy() {
        assertThat(WrittenDate.read("31.12.69").found()).contains(LocalDate.of(2069, 12, 31));
        assertThat(WrittenDate.read("31.12.70").found()).contains(LocalDate.of(1970, 12, 31));
    }

    @Test
    void takesAllSpacesAndHyphensAlike() {
        assertThat(WrittenDate.read("22\u00a0november\u202f2026").found()).contains(LocalDate.of(2026, 11, 22));
        assertThat(WrittenDate.read("2026\u201111\u201122").found()).contains(LocalDate.of(2026, 11, 22));
    }

    @Test
    void doesNotMindHowAnAccentIsEncoded() {
        assertThat(WrittenDate.read("22 aou\u0302t 2026").found()).contains(LocalDate.of(2026, 8, 22));
    }

    @Test
    void doesNotLookAtATextLongerThanADateCanBe() {
        assertThat(WrittenDate.read("2026-11-22" + " ".repeat(60))).isEqualTo(new Unread(Reason.TOO_LONG));
    }

    @Property
    void readsBackEveryDayInTheUsualForms(@ForAll @IntRange(min = -25_000, max = 80_000) int days) {
        LocalDate day = LocalDate.ofEpochDay(days);
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();
        assertThat(WrittenDate.read(day.toString()).found()).contains(day);
        assertThat(WrittenDate.read(d + "/" + m + "/" + y).found()).contains(day);
        assertThat(WrittenDate.read(String.format(Locale.ROOT, "%02d.%02d.%d", d, m, y))
                        .found())
                .contains(day);
    }

    @Property
    void neverThrowsWhateverIsWritten(@ForAll @StringLength(max = 60) String anything) {
        assertThat(WrittenDate.read(anything)).isNotNull();
    }
}
