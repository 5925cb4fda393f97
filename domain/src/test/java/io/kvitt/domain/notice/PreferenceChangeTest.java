package io.kvitt.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Violation;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreferenceChangeTest {

    private static final NoticePreferences USUAL = NoticePreferences.usual(Bills.ANNA, ZoneOffset.UTC);

    @Test
    void whatIsNotNamedStaysAsItIs() {
        NoticePreferences next = change(Optional.empty(), Optional.of(List.of(0, 7, 7)), Optional.of("22:00-07:00"))
                .over(USUAL)
                .match(valid -> valid, broken -> USUAL);

        assertThat(next.leadDays()).containsExactly(7, 0);
        assertThat(next.quiet()).map(QuietHours::toString).contains("22:00-07:00");
        assertThat(next.channels()).isEqualTo(USUAL.channels());
        assertThat(next.remindAt()).isEqualTo(LocalTime.of(9, 0));
        assertThat(next.version()).isEqualTo(2);
    }

    @Test
    void quietHoursAreTakenAwayByEmptyTextAndTheInboxIsAlwaysThere() {
        NoticePreferences loud = change(Optional.of(List.of("mail")), Optional.of(List.of()), Optional.of(""))
                .over(USUAL)
                .match(valid -> valid, broken -> USUAL);

        assertThat(loud.quiet()).isEmpty();
        assertThat(loud.leadDays()).isEmpty();
        assertThat(loud.channels()).containsExactlyInAnyOrder(NoticeChannel.INBOX, NoticeChannel.MAIL);
    }

    @Test
    void theZoneMovesTheHourOfReminders() {
        PreferenceChange move = new PreferenceChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Asia/Kuala_Lumpur"),
                Optional.of("07:30"));

        NoticePreferences moved = move.over(USUAL).match(valid -> valid, broken -> USUAL);

        assertThat(moved.zone()).isEqualTo(ZoneId.of("Asia/Kuala_Lumpur"));
        assertThat(moved.remindAt()).isEqualTo(LocalTime.of(7, 30));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        PreferenceChange wrong = new PreferenceChange(
                Optional.of(List.of("pigeon")),
                Optional.of(List.of(61)),
                Optional.of("late"),
                Optional.of("Mars/Base"),
                Optional.of("9"));

        List<Violation> broken = wrong.over(USUAL).match(valid -> List.of(), all -> all);

        assertThat(broken)
                .extracting(Violation::code)
                .containsExactly(
                        "NOTICE_CHANNEL_UNKNOWN",
                        "NOTICE_LEAD_DAYS_RANGE",
                        "NOTICE_QUIET_HOURS_FORMAT",
                        "NOTICE_ZONE_UNKNOWN",
                        "NOTICE_TIME_FORMAT");
    }

    private static PreferenceChange change(
            Optional<List<String>> channels, Optional<List<Integer>> leadDays, Optional<String> quiet) {
        return new PreferenceChange(channels, leadDays, quiet, Optional.empty(), Optional.empty());
    }
}
