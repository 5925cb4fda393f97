package io.kvitt.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedMailboxTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final MailboxPlace PLACE = new MailboxPlace(MailboxKind.FOLDER, "/home/anna/mail");
    private static final LeaseOwner HOLDER = new LeaseOwner(new UUID(0, 1));

    @ParameterizedTest(name = "{0} after {1} failures: due in {2} s, {3} failures")
    @CsvSource(delimiter = '|', textBlock = """
            # ended         | failures before | due in s | failures | result
              done          | 3               | none     | 0        | DONE
              done, open    | 0               | 90       | 0        | DONE
              unfinished    | 3               | 0        | 0        | UNFINISHED
              throttled     | 2               | 30       | 2        | THROTTLED
              throttled 1 d | 0               | 21600    | 0        | THROTTLED
              unavailable   | 0               | 60       | 1        | UNAVAILABLE
              unavailable   | 2               | 240      | 3        | UNAVAILABLE
              needs reauth  | 0               | none     | 0        | NEEDS_REAUTH
            """)
    void aPassSaysWhenTheNextIs(String ended, int before, String due, int failures, LookResult result) {
        WatchedMailbox mailbox = watched(PollPolicy.BY_HAND).takenBy(HOLDER, NOON);
        for (int i = 0; i < before; i++) {
            mailbox = mailbox.after(new PassResult.Unavailable(), PollTimes.USUAL, NOON);
        }

        WatchedMailbox after = mailbox.after(result(ended), PollTimes.USUAL, NOON);

        assertThat(after.dueAt()
                        .map(at -> "" + Duration.between(NOON, at).toSeconds())
                        .orElse("none"))
                .isEqualTo(due);
        assertThat(after.failures()).isEqualTo(failures);
        assertThat(after.result()).isEqualTo(result);
        assertThat(after.lease()).isEmpty();
        assertThat(after.lookedAt()).contains(NOON);
        assertThat(after.version()).isEqualTo(mailbox.version() + 1);
    }

    @Test
    void aPassIsUnderWayUntilTheMailboxIsBegunAgain() {
        WatchedMailbox mailbox = watched(PollPolicy.HOURLY).takenBy(HOLDER, NOON);
        MailPass pass = new MailPass(ANNA, mailbox.id(), HOLDER, 1);

        assertThat(mailbox.isUnder(pass)).isTrue();
        assertThat(mailbox.isLeasedAt(NOON)).isTrue();
        assertThat(mailbox.isLeasedAt(NOON.plusMillis(1))).isFalse();
        assertThat(mailbox.readUpTo(new MailCursor("x")).isUnder(pass)).isTrue();
        assertThat(mailbox.isUnder(new MailPass(ANNA, mailbox.id(), new LeaseOwner(new UUID(0, 2)), 1)))
                .isFalse();
        WatchedMailbox again = mailbox.readUpTo(new MailCursor("x")).begunAgain(NOON);
        assertThat(again.isUnder(pass)).isFalse();
        assertThat(again.cursor().isBeginning()).isTrue();
    }

    @Test
    void oneThatNeedsItsUserIsNotMadeDue() {
        WatchedMailbox needs = watched(PollPolicy.HOURLY)
                .after(new PassResult.NeedsReauth(ReauthReason.ACCOUNT_GONE), PollTimes.USUAL, NOON);

        assertThat(needs.dueNow(NOON).dueAt()).isEmpty();
        assertThat(needs.set(PollPolicy.EVERY_5_MINUTES, ZoneOffset.UTC, needs.wanted(), NOON)
                        .dueAt())
                .isEmpty();
        assertThat(needs.letInAgain(NOON).dueAt()).contains(NOON);
        assertThatThrownBy(() -> needs.change().dueAt(Optional.of(NOON)).made())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPassThatWasShutOutDoesNotSayMoreOnceItsUserHasLetUsIn() {
        LeaseOwner holder = new LeaseOwner(new UUID(1, 1));
        WatchedMailbox taken = watched(PollPolicy.HOURLY).takenBy(holder, NOON.plusSeconds(60));

        assertThat(taken.letInAgain(NOON).isUnder(new MailPass(taken.owner(), taken.id(), holder, taken.generation())))
                .isFalse();
    }

    @Test
    void aClockThatWasPutBackDoesNotMakeTheLastLookAnEarlierOne() {
        WatchedMailbox looked = watched(PollPolicy.HOURLY).after(new PassResult.Done(), PollTimes.USUAL, NOON);

        assertThat(looked.after(new PassResult.Done(), PollTimes.USUAL, NOON.minusSeconds(3_600))
                        .lookedAt())
                .contains(NOON);
    }

    @Test
    void thePlaceOfAUserHasOneName() {
        assertThat(MailboxId.of(ANNA, PLACE)).isEqualTo(MailboxId.of(ANNA, PLACE));
        assertThat(MailboxId.of(ANNA, PLACE))
                .isNotEqualTo(MailboxId.of(ANNA, new MailboxPlace(MailboxKind.GMAIL, PLACE.value())));
    }

    @Test
    void noTextOfAMailboxIsPrinted() {
        WatchedMailbox mailbox = watched(PollPolicy.HOURLY).readUpTo(new MailCursor("page token"));

        assertThat(mailbox.toString()).doesNotContain("/home/anna").doesNotContain("page token");
    }

    @Test
    void aMessageKeepsNoMoreThanItMay() {
        KnownMessage found = KnownMessage.found(
                ANNA, watched(PollPolicy.HOURLY).id(), new MessageRef(new MessageId("m"), NOON), NOON);
        List<LeftPart> parts =
                Collections.nCopies(200, LeftPart.ignored(DisplayName.of("a", 1), IgnoreReason.DECORATION));

        assertThat(found.with(Envelope.BLANK, List.of(), parts).left()).hasSize(LeftPart.MOST);
        assertThatThrownBy(() -> found.with(Envelope.BLANK, List.of("no hash"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WatchedMailbox watched(PollPolicy policy) {
        return WatchedMailbox.first(
                MailboxId.of(new UUID(0, 1)), ANNA, PLACE, policy, ZoneOffset.UTC, Wanted.usual(NOON), NOON);
    }

    private static PassResult result(String ended) {
        return switch (ended) {
            case "done" -> new PassResult.Done();
            case "done, open" -> new PassResult.Done(Optional.of(NOON.plusSeconds(90)));
            case "unfinished" -> new PassResult.Unfinished();
            case "throttled" -> new PassResult.Throttled(Duration.ofSeconds(30));
            case "throttled 1 d" -> new PassResult.Throttled(Duration.ofDays(1));
            case "unavailable" -> new PassResult.Unavailable();
            default -> new PassResult.NeedsReauth(ReauthReason.ACCOUNT_GONE);
        };
    }
}
