package io.kvitt.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final Instant KEPT = Instant.parse("2026-11-01T12:00:00Z");
    private static final NoticePreferences USUAL = NoticePreferences.usual(Bills.ANNA, STOCKHOLM);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # now                  | days before | why
          2026-11-27T07:59:59Z |             | nine has not come in Stockholm
          2026-11-27T08:00:00Z | 3           | three days before, at nine
          2026-11-29T23:00:00Z | 3           | somebody who was offline still hears it
          2026-11-30T08:00:00Z | 0           | on the day, and not both
          2026-12-01T07:59:59Z | 0           | not late before nine
          2026-12-01T08:00:00Z | -1          | late
          2026-12-08T07:59:59Z | -1          | for a week
          2026-12-08T08:00:00Z |             | and no longer
        """)
    void theReminderWhoseMomentCameLastIsDue(String now, Integer daysBefore, String why) {
        KeptInvoice rent = Bills.rent(1, DUE, KEPT);

        assertThat(Reminder.of(rent, USUAL, Instant.parse(now)).map(Reminder::daysBefore))
                .as(why)
                .isEqualTo(Optional.ofNullable(daysBefore));
    }

    @ParameterizedTest(name = "due {0}, told {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # due        | on the day at
          2026-03-28 | 2026-03-28T08:00:00Z
          2026-03-29 | 2026-03-29T07:00:00Z
          2026-10-24 | 2026-10-24T07:00:00Z
          2026-10-25 | 2026-10-25T08:00:00Z
        """)
    void nineIsNineAlsoWhenTheClocksAreChanged(LocalDate due, Instant told) {
        assertThat(new Reminder(Bills.ANNA, Bills.rent(1, due, KEPT).id(), due, 0).moment(USUAL))
                .isEqualTo(told);
    }

    @Test
    void whatIsPaidVoidOrPartOfWhatIsPaidIsRemindedOfAccordingly() {
        Instant now = Instant.parse("2026-11-30T10:00:00Z");
        KeptInvoice rent = Bills.rent(1, DUE, KEPT);

        assertThat(Reminder.of(rent, USUAL, now)).isPresent();
        assertThat(Reminder.of(rent.paid(true, DUE, now), USUAL, now)).isEmpty();
        assertThat(Reminder.of(rent.voided(now), USUAL, now)).isEmpty();
        assertThat(Reminder.of(rent.paid(false, DUE, now), USUAL, now)).isPresent();
    }

    @Test
    void whatAsksForNothingIsNeverRemindedOf() {
        Instant now = Instant.parse("2026-11-30T10:00:00Z");
        Invoice credit =
                Bills.put(Bills.rent(DUE), Field.DOC_TYPE, DocType.CREDIT_NOTE).done();
        Invoice undated = new Invoice.Draft().done();

        assertThat(Reminder.of(Bills.kept(Bills.ANNA, 1, credit, false, KEPT), USUAL, now))
                .isEmpty();
        assertThat(Reminder.of(Bills.kept(Bills.ANNA, 1, undated, false, KEPT), USUAL, now))
                .isEmpty();
    }

    @Test
    void anInvoiceThatComesAfterTheMomentOfAReminderIsNewAndNotRemindedOf() {
        KeptInvoice late = Bills.rent(1, DUE, Instant.parse("2026-11-28T12:00:00Z"));

        assertThat(Reminder.of(late, USUAL, Instant.parse("2026-11-28T12:00:01Z")))
                .isEmpty();
        assertThat(Reminder.of(late, USUAL, Instant.parse("2026-11-30T08:00:00Z")))
                .isPresent();
    }

    @Test
    void aCorrectedDueDateIsRemindedOfAnew() {
        Reminder first = new Reminder(Bills.ANNA, Bills.rent(1, DUE, KEPT).id(), DUE, 0);
        Reminder corrected = new Reminder(Bills.ANNA, first.invoice(), DUE.plusDays(1), 0);

        assertThat(corrected.id()).isNotEqualTo(first.id());
        assertThat(new Reminder(Bills.BO, first.invoice(), DUE, 0).id()).isNotEqualTo(first.id());
        assertThat(new Reminder(Bills.ANNA, first.invoice(), DUE, 0).id()).isEqualTo(first.id());
    }

    /** Somebody who looks every hour hears each reminder for the first time at or after its moment, outside the quiet hours, once. */
    @Property(tries = 1000)
    void whoeverLooksEveryHourMissesNoReminderAndIsNeverDisturbed(
            @ForAll @Size(max = 3) List<@IntRange(max = 9) Integer> leadDays,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 22) int quietFrom,
            @ForAll @IntRange(min = 1, max = 8) int quietFor,
            @ForAll @IntRange(max = 364) int day) {
        LocalTime from = LocalTime.of(quietFrom, 0);
        NoticePreferences wanted = new NoticePreferences(
                Bills.ANNA,
                Set.of(),
                leadDays,
                Optional.of(new QuietHours(from, from.plusHours(quietFor))),
                STOCKHOLM,
                LocalTime.of(hour, 0),
                1);
        LocalDate due = LocalDate.of(2026, 1, 20).plusDays(day);
        Instant begin = due.minusDays(12).atStartOfDay(STOCKHOLM).toInstant();
        KeptInvoice rent = Bills.rent(1, due, begin);

        Map<NoticeId, Instant> heard = new LinkedHashMap<>();
        for (int hours = 0; hours < 24 * 16; hours++) {
            Instant now = begin.plus(Duration.ofHours(hours));
            Reminder.of(rent, wanted, now).ifPresent(reminder -> {
                if (heard.putIfAbsent(reminder.id(), now) == null) {
                    assertThat(now).isEqualTo(reminder.moment(wanted));
                    assertThat(wanted.notBefore(now)).isEqualTo(now);
                }
            });
        }

        assertThat(heard).hasSize(wanted.leadDays().size() + 1);
    }
}
