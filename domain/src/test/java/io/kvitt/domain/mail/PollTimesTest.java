package io.kvitt.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollTimesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final MailboxId ONE = MailboxId.of(new UUID(1, 2));

    @ParameterizedTest(name = "in {0} after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # zone                | after                     | from (UTC), and less than 30 min later
              Europe/Stockholm    | 2026-11-23T00:00:00Z      | 2026-11-23T07:30:00Z
              Europe/Stockholm    | 2026-11-23T08:00:00Z      | 2026-11-24T07:30:00Z
            # a Friday is followed by Monday
              Europe/Stockholm    | 2026-11-27T08:00:00Z      | 2026-11-30T07:30:00Z
            # clocks are put forward on 29 March 2026 and back on 25 October: the clock says 08:30 before and after
              Europe/Stockholm    | 2026-03-27T06:00:00Z      | 2026-03-27T07:30:00Z
              Europe/Stockholm    | 2026-03-27T12:00:00Z      | 2026-03-30T06:30:00Z
              Europe/Stockholm    | 2026-10-23T05:00:00Z      | 2026-10-23T06:30:00Z
              Europe/Stockholm    | 2026-10-23T12:00:00Z      | 2026-10-26T07:30:00Z
              America/New_York    | 2026-11-23T00:00:00Z      | 2026-11-23T13:30:00Z
            # it is Monday there when it is still Sunday here
              Pacific/Auckland    | 2026-11-22T00:00:00Z      | 2026-11-22T19:30:00Z
              Asia/Kolkata        | 2026-11-23T00:00:00Z      | 2026-11-23T03:00:00Z
            """)
    void aWeekdayHasItsMorningInTheZoneOfTheUser(String zone, Instant after, Instant from) {
        Instant next = PollTimes.USUAL
                .next(PollPolicy.WEEKDAYS, ONE, ZoneId.of(zone), after)
                .orElseThrow();

        assertThat(next).isAfterOrEqualTo(from).isBefore(from.plus(Duration.ofMinutes(30)));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # zone                | now                       | from (UTC), and less than 30 min later
              Europe/Stockholm    | 2026-11-23T12:00:00Z      | 2026-12-01T07:30:00Z
            # 1 August 2026 is a Saturday
              Europe/Stockholm    | 2026-07-31T21:59:59Z      | 2026-08-03T06:30:00Z
            # it is August there already
              Europe/Stockholm    | 2026-07-31T22:00:00Z      | 2026-09-01T06:30:00Z
              America/New_York    | 2026-12-31T23:00:00Z      | 2027-01-01T13:30:00Z
            """)
    void aMonthBeginsWithItsFirstWeekday(String zone, Instant now, Instant from) {
        assertThat(PollTimes.USUAL.nextMonth(ONE, ZoneId.of(zone), now))
                .isAfterOrEqualTo(from)
                .isBefore(from.plus(Duration.ofMinutes(30)));
    }

    @Property(tries = 1000)
    void everyWeekdayHasOneTimeAndNoWeekendHasAny(
            @ForAll("mailboxes") MailboxId mailbox, @ForAll("zones") ZoneId zone, @ForAll("times") Instant start) {
        LocalDate day = start.atZone(zone).toLocalDate().minusDays(1);
        Instant at = start;
        for (int i = 0; i < 8; i++) {
            at = PollTimes.USUAL.next(PollPolicy.WEEKDAYS, mailbox, zone, at).orElseThrow();
            ZonedDateTime local = at.atZone(zone);
            assertThat(local.toLocalDate()).isAfter(day);
            assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(local.toLocalTime()).isAfterOrEqualTo(PollTimes.MORNING).isBefore(LocalTime.of(9, 0));
            if (i > 0) {
                assertThat(weekdaysBetween(day, local.toLocalDate())).isZero();
            }
            day = local.toLocalDate();
        }
    }

    @Property(tries = 1000)
    void aMailboxHasOneTimeInEachFiveMinutesAndInEachHour(
            @ForAll("mailboxes") MailboxId mailbox, @ForAll("times") Instant start) {
        for (PollPolicy policy : new PollPolicy[] {PollPolicy.EVERY_5_MINUTES, PollPolicy.HOURLY}) {
            Duration period = policy == PollPolicy.HOURLY ? Duration.ofHours(1) : Duration.ofMinutes(5);
            Instant first = PollTimes.USUAL
                    .next(policy, mailbox, ZoneId.of("UTC"), start)
                    .orElseThrow();
            assertThat(first).isAfter(start).isBeforeOrEqualTo(start.plus(period));
            assertThat(PollTimes.USUAL.next(policy, mailbox, ZoneId.of("Asia/Tokyo"), first))
                    .contains(first.plus(period));
        }
    }

    @Test
    void mailboxesAreSpreadOverTheTime() {
        long places = LongStream.range(0, 3_000)
                .mapToObj(i -> MailboxId.of(new UUID(i, i)))
                .map(id -> PollTimes.USUAL
                                .next(PollPolicy.WEEKDAYS, id, ZoneId.of("UTC"), NOON)
                                .orElseThrow()
                                .getEpochSecond()
                        / 60)
                .distinct()
                .count();

        assertThat(places).isEqualTo(30);
    }

    @Test
    void whatIsLookedAtByHandHasNoTime() {
        assertThat(PollTimes.USUAL.next(PollPolicy.BY_HAND, ONE, ZoneId.of("UTC"), NOON))
                .isEmpty();
    }

    @ParameterizedTest(name = "after {0} failures: {1} s")
    @CsvSource(delimiter = '|', textBlock = """
              1          | 60
              2          | 120
              3          | 240
              9          | 15360
              10         | 21600
              60         | 21600
              2147483647 | 21600
            """)
    void eachFailureDoublesTheWaitUpToSixHours(int failures, long seconds) {
        assertThat(PollTimes.afterFailure(failures, NOON)).isEqualTo(NOON.plusSeconds(seconds));
    }

    @Test
    void theSpreadStaysWithinTheDay() {
        assertThatThrownBy(() -> new PollTimes(Duration.ofHours(16))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PollTimes(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<MailboxId> mailboxes() {
        return Arbitraries.longs().map(bits -> MailboxId.of(new UUID(bits, ~bits)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Stockholm",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "Asia/Kathmandu",
                        "America/St_Johns",
                        "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L).map(Instant::ofEpochSecond);
    }

    private static long weekdaysBetween(LocalDate after, LocalDate before) {
        return after.plusDays(1)
                .datesUntil(before)
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
    }
}
