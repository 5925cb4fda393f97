package io.kvitt.domain.notice.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Bills;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.NoticeWords;
import io.kvitt.domain.notice.port.Notices.Sending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of notices promises. No adapter may switch a test off. */
public abstract class NoticesContract {

    private static final UserId ANNA = Bills.ANNA;
    private static final UserId BO = Bills.BO;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    /** A store that holds nothing yet. */
    protected abstract Notices empty();

    @Test
    void whatWasAddedComesBackAsItWas() {
        Notices kept = empty();
        Notice notice = notice(ANNA, "å\u0000", NOON);

        assertThat(kept.add(notice)).isTrue();

        assertThat(kept.find(ANNA, notice.id())).contains(notice);
        assertThat(kept.find(BO, notice.id())).isEmpty();
    }

    @Test
    void theSameEventIsOneNotice() {
        Notices kept = empty();
        Notice first = notice(ANNA, "a", NOON);
        kept.add(first);

        assertThat(kept.add(notice(ANNA, "a", NOON.plusSeconds(60)))).isFalse();
        assertThat(kept.find(ANNA, first.id())).contains(first);
    }

    @Test
    void whatWasToldLongAgoIsForgottenWithItsSendings() {
        Notices kept = empty();
        Notice old = notice(ANNA, "old", NOON.minusMillis(1));
        Notice young = notice(BO, "young", NOON);
        for (Notice notice : List.of(old, young)) {
            kept.add(notice);
            kept.begin(notice.owner(), notice.id(), NoticeChannel.PUSH, NOON, NOON.plusSeconds(60));
            kept.ended(notice.owner(), notice.id(), NoticeChannel.PUSH, Notices.Sending.SENT);
        }

        kept.forget(NOON);
        kept.forget(NOON);

        assertThat(kept.find(ANNA, old.id())).isEmpty();
        assertThat(kept.sending(ANNA, old.id(), NoticeChannel.PUSH)).isEqualTo(Notices.Sending.NONE);
        assertThat(kept.find(BO, young.id())).contains(young);
        assertThat(kept.sending(BO, young.id(), NoticeChannel.PUSH)).isEqualTo(Notices.Sending.SENT);
    }

    @Test
    void theNewestComesFirstAndEveryNoticeIsOnOnePage() {
        Notices kept = empty();
        List<Notice> told = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            told.add(notice(ANNA, "n" + i, NOON.plusSeconds(i / 2)));
        }
        told.forEach(kept::add);
        kept.add(notice(BO, "bos", NOON));

        List<Notice> seen = new ArrayList<>();
        Optional<NoticePosition> next = Optional.of(NoticePosition.START);
        while (next.isPresent()) {
            NoticePage page = kept.list(ANNA, next.get(), false, 3);
            seen.addAll(page.notices());
            next = page.next();
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(told);
        assertThat(seen).isSortedAccordingTo((a, b) -> NoticePosition.of(a).compareTo(NoticePosition.of(b)));
        assertThat(seen.get(0).at()).isEqualTo(NOON.plusSeconds(3));
        assertThatThrownBy(() -> kept.list(ANNA, NoticePosition.START, false, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.list(ANNA, NoticePosition.START, false, 201))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsReadIsReadFromThenOn() {
        Notices kept = empty();
        Notice notice = notice(ANNA, "a", NOON);
        kept.add(notice);

        assertThat(kept.read(ANNA, notice.id(), NOON.plusSeconds(5))).isTrue();
        assertThat(kept.read(ANNA, notice.id(), NOON.plusSeconds(9))).isTrue();
        assertThat(kept.read(BO, notice.id(), NOON)).isFalse();

        assertThat(kept.find(ANNA, notice.id()).flatMap(Notice::readAt)).contains(NOON.plusSeconds(5));
        assertThat(kept.list(ANNA, NoticePosition.START, true, 10).notices()).isEmpty();
        assertThat(kept.list(ANNA, NoticePosition.START, false, 10).notices()).hasSize(1);
    }

    @Test
    void allThatHadComeAreReadAtOnceAndNoneThatComesLater() {
        Notices kept = empty();
        kept.add(notice(ANNA, "a", NOON));
        kept.add(notice(ANNA, "b", NOON.plusSeconds(1)));
        kept.add(notice(ANNA, "later", NOON.plusSeconds(9)));
        kept.add(notice(BO, "bos", NOON));

        assertThat(kept.readAll(ANNA, NOON.plusSeconds(1))).isEqualTo(2);
        assertThat(kept.readAll(ANNA, NOON.plusSeconds(1))).isZero();

        assertThat(kept.list(ANNA, NoticePosition.START, true, 10).notices()).hasSize(1);
        assertThat(kept.list(BO, NoticePosition.START, true, 10).notices()).hasSize(1);
    }

    @Test
    void aSendingIsBegunByOneAndAgainOnlyIfItFailed() {
        Notices kept = empty();
        NoticeId id = notice(ANNA, "a", NOON).id();

        assertThat(kept.sending(ANNA, id, NoticeChannel.MAIL)).isEqualTo(Sending.NONE);
        assertThat(begin(kept, id, NoticeChannel.MAIL, 0)).isTrue();
        assertThat(begin(kept, id, NoticeChannel.MAIL, 1)).isFalse();
        assertThat(begin(kept, id, NoticeChannel.PUSH, 1)).isTrue();
        kept.ended(ANNA, id, NoticeChannel.MAIL, Sending.FAILED);
        assertThat(begin(kept, id, NoticeChannel.MAIL, 2)).isTrue();
        kept.ended(ANNA, id, NoticeChannel.MAIL, Sending.SENT);

        assertThat(begin(kept, id, NoticeChannel.MAIL, 999)).isFalse();
        assertThat(kept.sending(ANNA, id, NoticeChannel.MAIL)).isEqualTo(Sending.SENT);
    }

    @Test
    void afterACrashAPushIsRepeatedAndAMailIsNot() {
        Notices kept = empty();
        NoticeId id = notice(ANNA, "a", NOON).id();
        begin(kept, id, NoticeChannel.MAIL, 0);
        begin(kept, id, NoticeChannel.PUSH, 0);

        assertThat(begin(kept, id, NoticeChannel.PUSH, 59)).isFalse();
        assertThat(begin(kept, id, NoticeChannel.PUSH, 60)).isTrue();
        assertThat(begin(kept, id, NoticeChannel.MAIL, 60)).isFalse();
        assertThat(kept.sending(ANNA, id, NoticeChannel.MAIL)).isEqualTo(Sending.UNKNOWN);
        assertThat(begin(kept, id, NoticeChannel.MAIL, 999)).isFalse();
    }

    @Test
    void deletingAllOfAUserLeavesNothingOfThemAndEverythingOfOthers() {
        Notices kept = empty();
        Notice annas = notice(ANNA, "a", NOON);
        Notice bos = notice(BO, "a", NOON);
        kept.add(annas);
        kept.add(bos);
        begin(kept, annas.id(), NoticeChannel.PUSH, 0);

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.find(ANNA, annas.id())).isEmpty();
        assertThat(kept.sending(ANNA, annas.id(), NoticeChannel.PUSH)).isEqualTo(Sending.NONE);
        assertThat(kept.find(BO, bos.id())).contains(bos);
    }

    private static boolean begin(Notices kept, NoticeId id, NoticeChannel channel, int seconds) {
        Instant now = NOON.plusSeconds(seconds);
        return kept.begin(ANNA, id, channel, now, now.plusSeconds(60));
    }

    private static Notice notice(UserId owner, String what, Instant at) {
        return Notice.fresh(
                NoticeId.of(owner, what),
                owner,
                NoticeKind.NEW_INVOICE,
                new NoticeWords("Title " + what, "Text\n" + what),
                Map.of("invoice_id", what, "due_date", "2026-11-30"),
                at);
    }
}
