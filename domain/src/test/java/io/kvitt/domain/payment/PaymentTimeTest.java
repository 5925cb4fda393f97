package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTimeTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-05-04T09:30:00+02:00, 2026-05-04T07:30:00Z",
        "2026-05-04T09:30:00Z, 2026-05-04T09:30:00Z",
        "2026-05-04t09:30:00z, 2026-05-04T09:30:00Z",
        "2026-05-04T09:30:00.5-03:30, 2026-05-04T13:00:00.500Z",
        "2026-05-04T09:30:00.123456789-00:00, 2026-05-04T09:30:00.123456789Z",
        "2026-01-01T00:30:00+23:59, 2025-12-31T00:31:00Z",
        "2024-02-29T23:59:59-23:59, 2024-03-01T23:58:59Z",
        "2012-06-30T23:59:60Z, 2012-06-30T23:59:59Z",
        "2012-07-01T01:59:60.25+02:00, 2012-06-30T23:59:59.250Z",
        "2008-12-31T18:59:60-05:00, 2008-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z"
    })
    void aTimeOfRfc3339IsAnInstant(String stated, Instant instant) {
        assertThat(valid(Rfc3339.check(stated, "/timestamp"))).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-05-04",
                "09:30:00Z",
                "1777887000",
                "2026-05-04 09:30:00Z",
                "2026-5-4T09:30:00Z",
                "2026-05-04T09:30Z",
                "2026-05-04T09:30:00+0200",
                "2026-05-04T09:30:00+02",
                "2026-05-04T09:30:00+24:00",
                "2026-05-04T09:30:00+02:60",
                "2026-05-04T09:30:00.Z",
                "2026-05-04T09:30:00.1234567890Z",
                "2026-05-04T09:30:00,5Z",
                "2026-05-04T09:30:00Z ",
                "2026-05-04T09:30:00Z\n",
                "2025-02-29T09:30:00Z",
                "2026-00-04T09:30:00Z",
                "2026-05-04T24:00:00Z",
                "2026-05-04T09:60:00Z",
                "2026-05-04T09:30:61Z",
                "2026-05-04T09:30:60Z",
                "2026-12-31T23:59:60Z",
                "2012-06-30T23:58:60Z",
                "2012-06-30T22:59:60Z",
                "2012-06-30T23:59:60+02:00",
                "2011-06-30T23:59:60Z",
                "+2026-05-04T09:30:00Z",
                "2026-W19-1T09:30:00Z",
                "2026-05-04T09:30:00.123456789+02:00 and more",
                "２026-05-04T09:30:00Z",
                "2025-02-29T09:30:00"
            })
    void anythingElseIsNone(String stated) {
        assertThat(codes(Rfc3339.check(stated, "/timestamp"))).containsExactly("/timestamp TIMESTAMP_FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-04T09:30:00", "2026-05-04T09:30:00.5", "2016-12-31T23:59:60"})
    void aTimeWithoutOffsetCouldBeAnywhere(String stated) {
        assertThat(codes(Rfc3339.check(stated, "/timestamp"))).containsExactly("/timestamp TIMESTAMP_NO_OFFSET");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-05-05T12:00:00Z, ''",
        "2026-05-05T12:00:00.001Z, /t TIMESTAMP_FUTURE 2026-05-05T12:00:00Z",
        "2000-01-01T00:00:00Z, ''",
        "1999-12-31T23:59:59.999Z, /t TIMESTAMP_TOO_OLD 2000-01-01T00:00:00Z",
        "2026-05-04T09:30:00, /t TIMESTAMP_NO_OFFSET",
        "yesterday, /t TIMESTAMP_FORMAT"
    })
    void aPaymentIsFromNowOrThisCentury(String stated, String broken) {
        assertThat(String.join(", ", codes(PaymentTime.check(stated, NOW, "/t"))))
                .isEqualTo(broken);
    }

    @Test
    void aPaymentTimeKeepsMillisecondsAndKnowsItsMonth() {
        PaymentTime time = valid(PaymentTime.check("2026-04-30T23:30:00.123456Z", NOW, "/t"));

        assertThat(time.at()).isEqualTo(Instant.parse("2026-04-30T23:30:00.123Z"));
        assertThat(time.month(ZoneOffset.UTC)).isEqualTo(YearMonth.of(2026, 4));
        assertThat(time.month(ZoneId.of("Europe/Stockholm"))).isEqualTo(YearMonth.of(2026, 5));
    }

    @Property(tries = 1000)
    void whatIsWrittenIsReadAgain(
            @ForAll @LongRange(min = -62_000_000_000L, max = 250_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @IntRange(min = -1079, max = 1079) int offsetMinutes) {
        OffsetDateTime time = Instant.ofEpochSecond(second, nanos)
                .atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60))
                .withSecond(30);

        assertThat(valid(Rfc3339.check(time.toString(), ""))).isEqualTo(time.toInstant());
    }

    @Property(tries = 1000)
    void noTextIsAnExceptionWithoutACode(@ForAll @From("texts") String stated) {
        int answers = Rfc3339.check(stated, "").match(valid -> 1, List::size);
        assertThat(answers).isEqualTo(1);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("0123456789-+:.TZtz")
                .ofMinLength(15)
                .ofMaxLength(40);
    }

    private static <T> T valid(Checked<T> checked) {
        return checked.match(valid -> valid, broken -> {
            throw new AssertionError(broken.toString());
        });
    }

    private static List<String> codes(Checked<?> checked) {
        return checked.match(
                valid -> List.of(),
                broken -> broken.stream()
                        .map(one -> one.at() + " " + one.code()
                                + one.limit().map(limit -> " " + limit).orElse(""))
                        .toList());
    }
}
