package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.reference.GiroLine.Mending;
import io.kvitt.domain.reference.GiroLine.Outcome;
import io.kvitt.domain.reference.GiroLine.Part;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are made up: 202604187, 9412.00 with check digit 8, and 4711-5001. */
class GiroLineTest {

    private static final String RIGHT = "#        202604187 #     9412 00   8 >       47115001#41#";

    @Test
    void aRightLineTellsItsFourParts() {
        GiroLine line = GiroLine.read(RIGHT).orElseThrow();

        assertThat(line.reference()).isEqualTo("202604187");
        assertThat(line.amount()).contains(new BigDecimal("9412.00"));
        assertThat(line.account()).isEqualTo("47115001");
        assertThat(line.type()).isEqualTo("41");
        assertThat(line.isRight()).isTrue();
        assertThat(line.mending()).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', commentCharacter = '%', textBlock = """
            # 202604187 # 9412 00 8 > 47115001#41#           | single spaces
            #202604187#9412 00 8>47115001#41#                | hardly any
            # 202604187 # 941200 8 > 47115001 # 41 #         | kronor and öre together
            # 2026 04187 # 9412 00 8 > 4711 5001#41#         | spaces within numbers
            H   # 202604187 #    9412 00 8 > 47115001#41#    | the mark that readers align at
            H# 202604187 #    9412 00 8 > 47115001#41#       | the same, without a space
            """)
    void spacesDoNotMatter(String written, String why) {
        GiroLine line = GiroLine.read(written).orElseThrow();

        assertThat(line.isRight()).as(why).isTrue();
        assertThat(line.amount()).contains(new BigDecimal("9412.00"));
    }

    @Test
    void theAmountMayBeLeftToThePayer() {
        GiroLine line =
                GiroLine.read("# 202604187 #              > 47115001#42#").orElseThrow();

        assertThat(line.isRight()).isTrue();
        assertThat(line.amount()).isEmpty();
        assertThat(line.outcome(Part.AMOUNT)).isEqualTo(Outcome.NOT_STATED);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource(delimiter = '|', commentCharacter = '%', textBlock = """
            # 202604188 # 9412 00 8 > 47115001#41# | WRONG | RIGHT | RIGHT
            # 202604187 # 9412 00 9 > 47115001#41# | RIGHT | WRONG | RIGHT
            # 202604187 # 9412 00 8 > 47115011#41# | RIGHT | RIGHT | WRONG
            # 202604188 # 9412 00 9 > 47115001#41# | WRONG | WRONG | RIGHT
            """)
    void aWrongDigitIsTold(String written, Outcome reference, Outcome amount, Outcome account) {
        GiroLine line = GiroLine.read(written).orElseThrow();

        assertThat(line.outcome(Part.REFERENCE)).isEqualTo(reference);
        assertThat(line.outcome(Part.AMOUNT)).isEqualTo(amount);
        assertThat(line.outcome(Part.ACCOUNT)).isEqualTo(account);
        assertThat(line.isRight()).isFalse();
        assertThat(line.mending()).as("digits are never exchanged").isEmpty();
        assertThat(line.isTrusted()).isEqualTo(reference == Outcome.RIGHT || amount == Outcome.RIGHT);
    }

    @ParameterizedTest(name = "{0}: {2} for {3}")
    @CsvSource(delimiter = '|', commentCharacter = '%', textBlock = """
            # 2O2604187 # 9412 00 8 > 47115001#41# | REFERENCE | 2O2604187 | 202604187
            # 202604I87 # 9412 00 8 > 47115001#41# | REFERENCE | 202604I87 | 202604187
            # 202604187 # 94l2 00 8 > 47115001#41# | AMOUNT    | 94l2008   | 9412008
            # 202604187 # 9412 00 B > 47115001#41# | AMOUNT    | 941200B   | 9412008
            # 202604187 # 9412 00 8 > 4711S001#41# | ACCOUNT   | 4711S001  | 47115001
            # 202604187 # 9412 00 8 > 4T115001#41# | ACCOUNT   | 4T115001  | 47115001
            """)
    void oneLetterIsMendedWhereTheOtherTwoNumbersAreRight(String written, Part part, String read, String mended) {
        GiroLine line = GiroLine.read(written).orElseThrow();

        assertThat(line.mending()).contains(new Mending(part, read, mended));
        assertThat(line.outcome(part)).isEqualTo(Outcome.MENDED);
        assertThat(line.holds(part)).isTrue();
        assertThat(line.isRight()).as("not as it was read").isFalse();
        assertThat(line.reference()).isEqualTo("202604187");
        assertThat(line.amount()).contains(new BigDecimal("9412.00"));
        assertThat(line.account()).isEqualTo("47115001");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', commentCharacter = '%', textBlock = """
            # 2O26O4187 # 9412 00 8 > 47115001#41# | two letters in one number
            # 2O2604187 # 94I2 00 8 > 47115001#41# | a letter in each of two numbers
            # 2O2604187 # 9412 00 9 > 47115001#41# | another number is wrong
            # 2O2604187 #           > 47115001#41# | only one number is right
            # 2B2604187 # 9412 00 8 > 47115001#41# | no digit that looks like it makes it right
            """)
    void otherwiseNothingIsMended(String written, String why) {
        GiroLine line = GiroLine.read(written).orElseThrow();

        assertThat(line.mending()).as(why).isEmpty();
        assertThat(line.isRight()).isFalse();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', commentCharacter = '%', textBlock = """
            202604187 # 9412 00 8 > 47115001#41#         | no sign in front
            # 202604187 # 9412 00 8 47115001#41#         | no arrow
            # 202604187 # 9412 00 8 > 47115001#          | no type
            # 202604187 # 123456789 00 8 > 47115001#41#  | nine digits of kronor
            # 202604187 # 9412 00 8 > 471150011#41#      | nine digits of an account
            # 12345678901234567890123456 # > 47115001#41# | 26 digits of a reference
            Betala # 202604187 # 9412 00 8 > 47115001#41# | a word in front
            """)
    void otherTextsAreNoLine(String written, String why) {
        assertThat(GiroLine.read(written)).as(why).isEmpty();
    }

    @Test
    void aLineIsFoundAmongOtherWordsIfTwoNumbersAreRight() {
        assertThat(GiroLine.findIn("Vänligen betala i tid. " + RIGHT + " Tack!"))
                .isEqualTo(GiroLine.read(RIGHT));
        assertThat(GiroLine.findIn("Nr # 202604188 # 9412 00 9 > 47115001#41#")).isEmpty();
        assertThat(GiroLine.findIn("Rum #12, kod #41#")).isEmpty();
    }

    @Property
    void noTextIsTooMuch(@ForAll @StringLength(max = 300) String text, @ForAll @IntRange(max = 40) int times) {
        assertThat(GiroLine.read(text)).isEqualTo(GiroLine.read(text));
        String hostile = ("#" + "1 ".repeat(24) + "# ").repeat(times) + text;
        assertThat(GiroLine.findIn(hostile)).isEmpty();
    }
}
