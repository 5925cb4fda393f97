package io.kvitt.application.mail;

import static io.kvitt.application.mail.PostOffice.ANNA;
import static io.kvitt.application.mail.PostOffice.NOON;
import static io.kvitt.application.mail.PostOffice.SLICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.SenderTrust;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SyncMailboxTest {

    private final PostOffice office = new PostOffice();

    @Test
    void newMailBecomesInvoicesAndIsNotReadAgain() {
        MailboxId id = office.watch();
        for (int i = 1; i <= 7; i++) {
            office.mailbox().arrives("m" + i, NOON.minusSeconds(60 - i), "a@x.se|avi\na.pdf=" + i + " 10.00");
        }

        SyncAnswer first = office.sync().sync(ANNA, id, SLICE);
        SyncAnswer second = office.sync().sync(ANNA, id, SLICE);

        assertThat(first).isEqualTo(ended(LookResult.DONE, new SyncTally(9, 7, 0, 0, 0, 7, 0)));
        assertThat(second).isEqualTo(ended(LookResult.DONE, new SyncTally(1, 0, 0, 0, 0, 0, 0)));
        assertThat(office.numbers()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(office.mailbox().fetched()).containsExactly("m7", "m6", "m5", "m4", "m3", "m2", "m1");
        assertThat(office.originals).hasSize(7);
        assertThat(message(id, "m3").documents()).containsExactly(PostOffice.sha256("3 10.00".getBytes(UTF_8)));
        assertThat(office.now(id).dueAt().orElseThrow()).isAfter(NOON).isBeforeOrEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void anInvoiceThatIsForwardedIsKeptOnce() {
        MailboxId id = office.watch();
        office.mailbox().arrives("m1", NOON, "a@x.se|avi\na.pdf=1 10.00\nb.pdf=1 10.00");
        office.mailbox().arrives("m2", NOON, "bo@x.se|Fwd: avi\na.pdf=1 10.00");
        office.mailbox().arrives("m3", NOON, "bo@x.se|igen\na.pdf=1 10.000");

        SyncAnswer answer = office.sync().sync(ANNA, id, SLICE);

        assertThat(PostOffice.tally(answer)).contains(new SyncTally(3, 3, 0, 0, 0, 1, 2));
        assertThat(office.numbers()).containsExactly("1");
        assertThat(message(id, "m1").left()).extracting(LeftPart::code).containsExactly("repeated");
    }

    @Test
    void whatIsNotWantedIsLeftAlone() {
        MailboxId id = office.watch(1, new Wanted(List.of(new MailTerm("@x.se")), List.of(new MailTerm("avi")), NOON));
        office.mailbox().arrives("sender", NOON, "a@x.se|hej\na.pdf=1 1.00");
        office.mailbox().arrives("subject", NOON, "a@y.se|Din AVI\na.pdf=2 1.00");
        office.mailbox().arrives("file", NOON, "a@y.se|hej\nhyresavi.pdf=3 1.00");
        office.mailbox().arrives("other", NOON, "a@y.se|hej\na.pdf=4 1.00");
        office.mailbox().answers("other", () -> office.mailbox().walked("other", SenderTrust.PROVED));

        office.sync().sync(ANNA, id, SLICE);

        assertThat(office.numbers()).containsExactly("1", "2", "3");
        assertThat(office.state(id, "other")).isEqualTo(new MessageState.Ignored(IgnoreReason.NOT_WANTED));
        assertThat(office.mailbox().fetched()).doesNotContain("4 1.00");
    }

    @Test
    void eachMessageBecomesWhatIsInIt() {
        MailboxId id = office.watch();
        office.mailbox().arrives("empty", NOON, "a@x.se|avi");
        office.mailbox().arrives("logo", NOON, "a@x.se|avi\nlogo.png=logo");
        office.mailbox().arrives("zip", NOON, "a@x.se|avi\na.zip=zip bomb");
        office.mailbox().arrives("bomb", NOON, "bomb");
        office.mailbox().arrives("letter", NOON, "a@x.se|avi\na.pdf=hej");
        office.mailbox().arrives("locked", NOON, "a@x.se|avi\na.pdf=locked");
        office.mailbox().arrives("gone", NOON, "");
        office.mailbox().answers("gone", MailMissing.Gone::new);
        office.mailbox().arrives("huge", NOON, "");
        office.mailbox().answers("huge", () -> new MailMissing.Refused(QuarantineReason.TOO_BIG));

        office.sync().sync(ANNA, id, SLICE);

        assertThat(office.state(id, "empty")).isEqualTo(new MessageState.Ignored(IgnoreReason.NO_DOCUMENT));
        assertThat(office.state(id, "logo")).isEqualTo(new MessageState.Ignored(IgnoreReason.NO_DOCUMENT));
        assertThat(office.state(id, "zip")).isEqualTo(new MessageState.Quarantined(QuarantineReason.ZIP_LIMIT));
        assertThat(office.state(id, "bomb")).isEqualTo(new MessageState.Quarantined(QuarantineReason.MIME_LIMIT));
        assertThat(office.state(id, "gone")).isEqualTo(new MessageState.Ignored(IgnoreReason.DELETED));
        assertThat(office.state(id, "huge")).isEqualTo(new MessageState.Quarantined(QuarantineReason.TOO_BIG));
        assertThat(office.state(id, "letter")).isEqualTo(new MessageState.Done());
        assertThat(message(id, "letter").left()).extracting(LeftPart::code).containsExactly("not_readable");
        assertThat(message(id, "locked").left()).extracting(LeftPart::code).containsExactly("needs_password");
        assertThat(office.originals).hasSize(2);
        assertThat(office.kept()).isEmpty();
    }

    @Test
    void aMessageThatFailsIsTriedThreeTimesMoreAndHoldsUpNobody() {
        MailboxId id = office.watch();
        office.mailbox().arrives("bad", NOON, "");
        office.mailbox().answers("bad", () -> new MailMissing.Failed(QuarantineReason.DECODE));
        office.mailbox().arrives("good", NOON.minusSeconds(1), "a@x.se|avi\na.pdf=1 1.00");

        for (int minutes : new int[] {1, 10, 60}) {
            office.sync().sync(ANNA, id, SLICE);
            assertThat(office.state(id, "bad")).isInstanceOf(MessageState.Failed.class);
            Instant next = office.clock.instant().plus(Duration.ofMinutes(minutes));
            assertThat(office.store.mails().nextTryAt(ANNA, id)).contains(next);
            assertThat(office.now(id).dueAt().orElseThrow()).isBeforeOrEqualTo(next);
            office.clock.pass(Duration.ofMinutes(minutes));
        }
        office.sync().sync(ANNA, id, SLICE);

        assertThat(office.state(id, "bad")).isEqualTo(new MessageState.Quarantined(QuarantineReason.DECODE));
        assertThat(office.numbers()).containsExactly("1");
    }

    @Test
    void aFaultOfOursIsToldWhenTheOthersAreRead() {
        MailboxId id = office.watch();
        office.mailbox().arrives("fault", NOON, "fault");
        office.mailbox().arrives("good", NOON.minusSeconds(1), "a@x.se|avi\na.pdf=1 1.00");

        assertThatThrownBy(() -> office.sync().sync(ANNA, id, SLICE)).isInstanceOf(IllegalStateException.class);

        assertThat(office.numbers()).containsExactly("1");
        assertThat(office.state(id, "fault")).isInstanceOf(MessageState.Failed.class);
        assertThat(office.now(id).lease()).isEmpty();
    }

    @Test
    void aMailboxThatIsThrottledIsAskedAgainWhenItSays() {
        MailboxId id = office.watch();
        office.mailbox().arrives("m", NOON, "a@x.se|avi\na.pdf=1 1.00");
        office.mailbox().isTroubled(new MailTrouble.Throttled(Duration.ofSeconds(90)));

        assertThat(office.sync().sync(ANNA, id, SLICE)).isEqualTo(ended(LookResult.THROTTLED, SyncTally.NOTHING));
        assertThat(office.now(id).dueAt()).contains(NOON.plusSeconds(90));
        assertThat(office.now(id).failures()).isZero();
    }

    @Test
    void eachFailureOfAMailboxWaitsLongerAndTheFirstSuccessEndsIt() {
        MailboxId id = office.watch();
        for (long seconds : new long[] {60, 120, 240}) {
            office.mailbox().isTroubled(new MailTrouble.Unavailable());
            office.sync().sync(ANNA, id, SLICE);
            assertThat(office.now(id).dueAt()).contains(office.clock.instant().plusSeconds(seconds));
        }
        office.sync().sync(ANNA, id, SLICE);
        assertThat(office.now(id).failures()).isZero();
    }

    @Test
    void aMailboxThatNeedsItsUserIsNotDueUntilTheyLetUsIn() {
        MailboxId id = office.watch();
        office.mailbox().isTroubled(new MailTrouble.NeedsReauth(ReauthReason.SCOPE_MISSING, 1));

        office.sync().sync(ANNA, id, SLICE);

        WatchedMailbox needs = office.now(id);
        assertThat(needs.status()).isEqualTo(new MailboxStatus.NeedsReauth(ReauthReason.SCOPE_MISSING, NOON));
        assertThat(office.store.mails().due(NOON.plus(Duration.ofDays(99)), 10)).isEmpty();
        assertThat(office.sync().sync(ANNA, id, SLICE))
                .isEqualTo(new SyncAnswer.Ended(LookResult.NEEDS_REAUTH, SyncTally.NOTHING));
        office.store.mails().update(needs.letInAgain(NOON));
        assertThat(office.store.mails().due(NOON, 10)).hasSize(1);
    }

    @Test
    void aLossIsToldOnceAndTheNextOneAgain() {
        MailboxId id = office.watch();
        office.mailbox().isTroubled(new MailTrouble.NeedsReauth(ReauthReason.SCOPE_MISSING, 1));
        for (int passes = 0; passes < 3; passes++) {
            office.sync().sync(ANNA, id, SLICE);
            office.clock.pass(Duration.ofMinutes(5));
        }
        assertThat(office.store.duties().of(ANNA))
                .singleElement()
                .satisfies(duty -> assertThat(duty.details())
                        .containsEntry("mailbox_id", id.value())
                        .containsEntry("reason", "SCOPE_MISSING"));
        assertThat(office.now(id).status()).isEqualTo(new MailboxStatus.NeedsReauth(ReauthReason.SCOPE_MISSING, NOON));

        office.store.mails().update(office.now(id).letInAgain(office.clock.instant()));
        office.mailbox().isTroubled(new MailTrouble.NeedsReauth(ReauthReason.SCOPE_MISSING, 2));
        office.sync().sync(ANNA, id, SLICE);

        assertThat(office.store.duties().of(ANNA)).hasSize(2);
    }

    @Test
    void aPassThatWasSentAwayBeforeItsUserLetUsInCountsNoMore() {
        MailboxId id = office.watch();
        office.mailbox().arrives("m", NOON, "a@x.se|avi\na.pdf=1 1.00");
        office.mailbox().answers("m", () -> {
            office.store.mails().update(office.now(id).letInAgain(office.clock.instant()));
            return new MailTrouble.NeedsReauth(ReauthReason.SCOPE_MISSING, 1);
        });

        assertThat(office.sync().sync(ANNA, id, SLICE)).isEqualTo(new SyncAnswer.Busy());

        assertThat(office.now(id).status()).isEqualTo(new MailboxStatus.Watched());
        assertThat(office.store.duties().of(ANNA)).isEmpty();
    }

    @Test
    void whatWasPutAsideIsToldUnlessItCameLongAgo() {
        MailboxId id = office.watch();
        for (String message : List.of("new", "old")) {
            Instant came = message.equals("new") ? NOON : NOON.minus(Duration.ofDays(31));
            office.mailbox().arrives(message, came, "a@x.se|avi\na.pdf=1 1.00");
            office.mailbox().answers(message, () -> new MailMissing.Refused(QuarantineReason.MIME_LIMIT));
        }

        office.sync().sync(ANNA, id, SLICE);

        assertThat(office.store.duties().of(ANNA))
                .singleElement()
                .satisfies(duty -> assertThat(duty.details())
                        .containsEntry("source", id + "/new")
                        .containsEntry("reason", "mime_limit"));
    }

    @Test
    void aTroubleInTheMiddleOfAMessageLeavesItPending() {
        MailboxId id = office.watch();
        office.mailbox().arrives("m", NOON, "a@x.se|avi\na.pdf=1 1.00\nb.pdf=2 1.00");
        office.mailbox().answers("m", () -> {
            office.mailbox().isTroubled(new MailTrouble.Throttled(Duration.ZERO));
            return office.mailbox().walked("m", SenderTrust.PROVED);
        });

        office.sync().sync(ANNA, id, SLICE);

        assertThat(office.state(id, "m")).isEqualTo(new MessageState.Pending());
        assertThat(office.numbers()).isEmpty();
    }

    @Test
    void aMailThatIsTakenApartAlreadyIsReadPartByPart() {
        MailboxId id = office.watch();
        office.mailbox().arrives("m", NOON, "a@x.se|avi\na.pdf=1 1.00\nb.pdf=huge\nc.pdf=2 1.00");
        office.mailbox().answers("m", () -> office.mailbox().walked("m", SenderTrust.PROVED));

        office.sync().sync(ANNA, id, SLICE);

        assertThat(office.numbers()).containsExactly("1", "2");
        assertThat(office.mailbox().fetched()).containsExactly("m", "1 1.00", "2 1.00");
        assertThat(message(id, "m").left()).extracting(LeftPart::code).containsExactly("too_big");
    }

    @Test
    void whatComesFromSomebodyWhoIsNotWhoTheySayNeedsReview() {
        MailboxId id = office.watch();
        office.mailbox().arrives("true", NOON, "a@x.se|avi\na.pdf=1 1.00");
        office.mailbox().answers("true", () -> office.mailbox().walked("true", SenderTrust.PROVED));
        office.mailbox().arrives("false", NOON, "a@x.se|avi\na.pdf=2 1.00");
        office.mailbox().answers("false", () -> office.mailbox().walked("false", SenderTrust.REFUTED));

        office.sync().sync(ANNA, id, SLICE);

        assertThat(office.kept()).hasSize(2);
        assertThat(office.kept().stream().filter(kept -> kept.source().needsReview()))
                .singleElement()
                .satisfies(kept ->
                        assertThat(kept.invoice().value(Field.INVOICE_NUMBER)).contains("2"));
    }

    @Test
    void aSliceThatIsOverGoesOnWithTheNext() {
        MailboxId id = office.watch();
        for (int i = 0; i < 20; i++) {
            office.mailbox().arrives("m" + i, NOON, "a@x.se|avi\na.pdf=" + i + " 1.00");
        }
        office.clock.stepping(Duration.ofSeconds(1));
        int passes = 0;
        SyncAnswer answer;
        do {
            answer = office.sync().sync(ANNA, id, Duration.ofSeconds(10));
            passes++;
        } while (answer instanceof SyncAnswer.Ended ended && ended.result() == LookResult.UNFINISHED);

        assertThat(answer).isInstanceOf(SyncAnswer.Ended.class);
        assertThat(passes).isBetween(3, 30);
        assertThat(office.numbers()).hasSize(20);
        assertThat(office.mailbox().fetched()).doesNotHaveDuplicates();
    }

    @Test
    void everyPassGetsOnHoweverShortItIs() {
        MailboxId id = office.watch();
        for (int i = 0; i < 3; i++) {
            office.mailbox().arrives("m" + i, NOON, "a@x.se|avi\na.pdf=" + i + " 1.00");
        }
        for (int i = 1; i <= 3; i++) {
            office.sync().sync(ANNA, id, Duration.ZERO);
            assertThat(office.numbers()).hasSize(i);
        }
    }

    @Test
    void oneAtATimeGoesOverAMailbox() {
        MailboxId id = office.watch();
        office.store.mails().take(ANNA, id, new LeaseOwner(new UUID(1, 1)), NOON, NOON.plusSeconds(60));

        assertThat(office.sync().sync(ANNA, id, SLICE)).isEqualTo(new SyncAnswer.Busy());
        office.clock.pass(Duration.ofSeconds(61));
        assertThat(office.sync().sync(ANNA, id, SLICE)).isEqualTo(ended(LookResult.DONE, SyncTally.NOTHING));
    }

    @Test
    void aMailboxThatGoesInTheMiddleIsNotReadOn() {
        MailboxId id = office.watch();
        for (int i = 0; i < 5; i++) {
            office.mailbox().arrives("m" + i, NOON, "a@x.se|avi\na.pdf=" + i + " 1.00");
        }
        office.mailbox().answers("m1", () -> {
            office.store.mails().remove(ANNA, id);
            return new MailMissing.Gone();
        });

        assertThat(office.sync().sync(ANNA, id, SLICE)).isEqualTo(new SyncAnswer.Busy());
        assertThat(office.mailbox().fetched()).containsExactly("m0", "m1");
        assertThat(office.sync().sync(ANNA, id, SLICE)).isEqualTo(new SyncAnswer.NotFound());
    }

    @Test
    void aProviderThatFailsIsTheTroubleOfItsMailboxOnly() {
        MailboxId id = office.watch();
        office.mailbox().arrives("m", NOON, "");
        office.mailbox().answers("m", () -> {
            throw new OutsideFailure(OutsideFailure.Kind.UPSTREAM_UNAVAILABLE, "no answer");
        });

        assertThat(office.sync().sync(ANNA, id, SLICE))
                .isEqualTo(ended(LookResult.UNAVAILABLE, new SyncTally(1, 0, 0, 0, 0, 0, 0)));
        assertThat(office.state(id, "m")).isEqualTo(new MessageState.Pending());
    }

    private KnownMessage message(MailboxId mailbox, String id) {
        return office.store.mails().message(ANNA, mailbox, new MessageId(id)).orElseThrow();
    }

    private static SyncAnswer ended(LookResult result, SyncTally tally) {
        return new SyncAnswer.Ended(result, tally);
    }
}
