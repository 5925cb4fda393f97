package io.kvitt.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.domain.notice.Bills;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.NoticeWords;
import io.kvitt.domain.notice.port.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgetNoticesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Notices notices = new InMemoryStore().notices().notices();

    @Test
    void aNoticeStandsInTheInboxForAHundredAndEightyDays() {
        NoticeId id = NoticeId.of(Bills.ANNA, "event");
        notices.add(
                Notice.fresh(id, Bills.ANNA, NoticeKind.NEW_INVOICE, new NoticeWords("Title", "Text"), Map.of(), NOON));

        forgetAt(NOON.plus(Duration.ofDays(180)));
        assertThat(notices.find(Bills.ANNA, id)).isPresent();
        forgetAt(NOON.plus(Duration.ofDays(180)).plusMillis(1));
        assertThat(notices.find(Bills.ANNA, id)).isEmpty();
    }

    private void forgetAt(Instant now) {
        new ForgetNotices(notices, Clock.fixed(now, ZoneOffset.UTC)).forget();
    }
}
