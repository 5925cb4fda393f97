package io.kvitt.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

    private static final List<String> ZONES = List.of(
            "Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC", "Pacific/Apia");

    @ParameterizedTest(name = "{0}, {1} in {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # hours      | at                   | zone             | told at              | why
          22:00-07:00 | 2026-11-23T21:30:00Z | Europe/Stockholm | 2026-11-24T06:00:00Z | in the evening, over midnight
          22:00-07:00 | 2026-11-23T02:30:00Z | Europe/Stockholm | 2026-11-23T06:00:00Z | in the morning
          22:00-07:00 | 2026-11-23T06:00:00Z | Europe/Stockholm | 2026-11-23T06:00:00Z | the end is not quiet any more
          22:00-07:00 | 2026-11-23T21:00:00Z | Europe/Stockholm | 2026-11-24T06:00:00Z | the beginning is
          12:00-13:00 | 2026-11-23T11:59:59Z | UTC              | 2026-11-23T11:59:59Z | within one day
          12:00-13:00 | 2026-11-23T12:59:59Z | UTC              | 2026-11-23T13:00:00Z | within one day
          22:00-02:30 | 2026-03-29T00:10:00Z | Europe/Stockholm | 2026-03-29T01:30:00Z | 02:30 is skipped that night
          22:00-02:30 | 2026-10-25T01:10:00Z | Europe/Stockholm | 2026-10-25T01:30:00Z | 02:30 comes twice that night
        """)
    void nobodyIsDisturbedBeforeTheirEnd(String hours, String at, String zone, String told, String why) {
        QuietHours quiet = QuietHours.parse(hours).orElseThrow();

        assertThat(quiet.endedAfter(Instant.parse(at), ZoneId.of(zone))).as(why).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22-07", "22:00", "24:00-07:00", "22:00-22:00", "22:00–07:00", " 22:00-07:00"})
    void whatIsNoPairOfTimesIsNone(String text) {
        assertThat(QuietHours.parse(text)).isEmpty();
    }

    @Property(tries = 1000)
    void theEndIsNeverBeforeNorQuietNorMoreThanADayAway(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(min = 1, max = 1439) int length,
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second,
            @ForAll @IntRange(max = 5) int place) {
        ZoneId zone = ZoneId.of(ZONES.get(place));
        LocalTime first = LocalTime.MIDNIGHT.plusMinutes(from);
        QuietHours quiet = new QuietHours(first, first.plusMinutes(length));
        Instant at = Instant.ofEpochSecond(second);

        Instant told = quiet.endedAfter(at, zone);

        assertThat(told).isBetween(at, at.plus(Duration.ofHours(25)));
        assertThat(quiet.holds(told.atZone(zone).toLocalTime())).isFalse();
        assertThat(quiet.endedAfter(told, zone)).isEqualTo(told);
        assertThat(QuietHours.parse(quiet.toString())).contains(quiet);
    }
}
