package io.kvitt.domain.notice.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Bills;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeper of preferences promises. No adapter may switch a test off. */
public abstract class PreferencesContract {

    /** A store that holds nothing yet. */
    protected abstract Preferences empty();

    @Test
    void whatWasKeptComesBackAsItWas() {
        Preferences kept = empty();
        NoticePreferences quiet = wanted(Bills.ANNA, List.of(14, 3), QuietHours.parse("22:00-07:00"), 2);

        assertThat(kept.find(Bills.ANNA)).isEmpty();
        assertThat(kept.keep(quiet)).isTrue();

        assertThat(kept.find(Bills.ANNA)).contains(quiet);
        assertThat(kept.find(Bills.BO)).isEmpty();
    }

    @Test
    void ofTwoWhoChangeOneVersionOneIsTold() {
        Preferences kept = empty();
        kept.keep(wanted(Bills.ANNA, List.of(3), Optional.empty(), 2));

        assertThat(kept.keep(wanted(Bills.ANNA, List.of(7), Optional.empty(), 3)))
                .isTrue();
        assertThat(kept.keep(wanted(Bills.ANNA, List.of(9), Optional.empty(), 3)))
                .isFalse();
        assertThat(kept.keep(wanted(Bills.ANNA, List.of(9), Optional.empty(), 2)))
                .isFalse();
        assertThat(kept.keep(wanted(Bills.BO, List.of(9), Optional.empty(), 3))).isFalse();

        assertThat(kept.find(Bills.ANNA).map(NoticePreferences::leadDays)).contains(List.of(7));
    }

    @Test
    void deletingAllOfAUserLeavesThoseOfOthers() {
        Preferences kept = empty();
        kept.keep(wanted(Bills.ANNA, List.of(), Optional.empty(), 2));
        kept.keep(wanted(Bills.BO, List.of(), Optional.empty(), 2));

        kept.deleteAll(Bills.ANNA);

        assertThat(kept.find(Bills.ANNA)).isEmpty();
        assertThat(kept.find(Bills.BO)).isPresent();
    }

    private static NoticePreferences wanted(
            UserId owner, List<Integer> leadDays, Optional<QuietHours> quiet, long version) {
        return new NoticePreferences(
                owner,
                Set.of(NoticeChannel.MAIL, NoticeChannel.PUSH),
                leadDays,
                quiet,
                ZoneId.of("Europe/Stockholm"),
                LocalTime.of(7, 30),
                version);
    }
}
