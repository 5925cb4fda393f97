package io.kvitt.domain.mail.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.AtOnce;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageOutcome;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.PassResult;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.SenderTrust;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of mailboxes and messages promises. No adapter may switch a test off. */
public abstract class MailsContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00.123Z");
    private static final Instant UNTIL = MORNING.plusSeconds(60);
    private static final LeaseOwner FIRST = new LeaseOwner(new UUID(0, 1));
    private static final LeaseOwner SECOND = new LeaseOwner(new UUID(0, 2));

    /** A store that holds nothing yet. */
    protected abstract Mails empty();

    /** Where the store that was made last keeps duties. */
    protected abstract Duties duties();

    @Test
    void theDutiesOfAPassAreKeptWithWhatItNotesAndOfOneThatIsVoidAreNot() {
        Mails kept = empty();
        WatchedMailbox mailbox = mailbox(ANNA, 1);
        kept.add(mailbox);
        MailPass pass = kept.take(ANNA, mailbox.id(), FIRST, MORNING, UNTIL).orElseThrow();
        MessageRef ref = new MessageRef(new MessageId("m"), MORNING);
        kept.found(pass, List.of(ref), MailCursor.BEGINNING, MORNING);
        KnownMessage message = KnownMessage.found(ANNA, mailbox.id(), ref, MORNING);
        KnownMessage unknown =
                KnownMessage.found(ANNA, mailbox.id(), new MessageRef(new MessageId("x"), MORNING), MORNING);

        assertThat(kept.note(pass, List.of(message), List.of(duty("noted")))).isTrue();
        assertThat(kept.note(pass, List.of(unknown), List.of(duty("not known"))))
                .isFalse();
        PassResult unavailable = new PassResult.Unavailable();
        assertThat(kept.finish(pass, unavailable, PollTimes.USUAL, MORNING, List.of(duty("finished"))))
                .isTrue();
        assertThat(kept.finish(pass, unavailable, PollTimes.USUAL, MORNING, List.of(duty("again"))))
                .isFalse();
        assertThat(kept.note(pass, List.of(message), List.of(duty("too late")))).isFalse();

        assertThat(duties().of(ANNA)).containsExactlyInAnyOrder(duty("noted"), duty("finished"));
    }

    private static Duty duty(String cause) {
        return Duty.due(DutyId.of(cause), ANNA, DutyKind.TELL_OWNER, Map.of("note", cause), MORNING);
    }

    @Test
    void aMailboxComesBackAsItWas() {
        Mails kept = empty();
        WatchedMailbox plain = mailbox(ANNA, 1);
        WatchedMailbox full = new WatchedMailbox(
                id(2),
                ANNA,
                new MailboxPlace(MailboxKind.FOLDER, "/home/anna/Mäil 😀\t'"),
                new MailboxStatus.NeedsReauth(ReauthReason.SCOPE_MISSING, MORNING),
                PollPolicy.WEEKDAYS,
                ZoneId.of("Europe/Stockholm"),
                new Wanted(
                        List.of(new MailTerm("a@x.se")), List.of(new MailTerm("två ord"), new MailTerm("å")), MORNING),
                new MailCursor("line\nof\tthe \\ adapter \u0000"),
                LookResult.UNAVAILABLE,
                Optional.of(MORNING),
                3,
                Optional.empty(),
                Optional.empty(),
                4,
                1);

        assertThat(kept.add(plain)).isTrue();
        assertThat(kept.add(full)).isTrue();

        assertThat(kept.find(ANNA, plain.id())).contains(plain);
        assertThat(kept.of(ANNA)).containsExactly(plain, full);
        assertThat(kept.find(BO, plain.id())).isEmpty();
        assertThat(kept.of(BO)).isEmpty();
    }

    @Test
    void aSecondMailboxOfThatIdOrThatPlaceIsNotKept() {
        Mails kept = empty();
        WatchedMailbox first = mailbox(ANNA, 1);
        kept.add(first);

        assertThat(kept.add(mailbox(BO, 1))).isFalse();
        assertThat(kept.add(at(id(2), ANNA, first.place()))).isFalse();
        assertThat(kept.add(at(id(3), BO, first.place()))).isTrue();
        assertThat(kept.of(ANNA)).containsExactly(first);
    }

    @Test
    void aVersionReplacesOnlyTheOneBefore() {
        Mails kept = empty();
        WatchedMailbox first = mailbox(ANNA, 1);
        kept.add(first);
        WatchedMailbox second = first.set(PollPolicy.HOURLY, ZoneId.of("UTC"), Wanted.usual(MORNING), MORNING);

        assertThat(kept.update(second)).isTrue();
        assertThat(kept.update(second)).isFalse();
        assertThat(kept.update(mailbox(ANNA, 9).dueNow(MORNING))).isFalse();
        assertThat(kept.find(ANNA, first.id())).contains(second);
    }

    @Test
    void theMailboxDueFirstIsFirstAndOneUnderAPassIsNotDue() {
        Mails kept = empty();
        WatchedMailbox later = mailbox(ANNA, 1);
        WatchedMailbox earlier = mailbox(BO, 2);
        kept.add(dueAt(later, MORNING.plusMillis(5)));
        kept.add(dueAt(earlier, MORNING));
        kept.add(dueAt(mailbox(BO, 3), MORNING.plusMillis(5)));
        kept.add(byHand(4));

        assertThat(ids(kept.due(MORNING.plusMillis(5), 10))).containsExactly(id(2), id(1), id(3));
        assertThat(ids(kept.due(MORNING.plusMillis(5), 2))).containsExactly(id(2), id(1));
        assertThat(ids(kept.due(MORNING.plusMillis(4), 10))).containsExactly(id(2));
        kept.take(BO, id(2), FIRST, MORNING, UNTIL);
        assertThat(ids(kept.due(MORNING.plusMillis(5), 10))).containsExactly(id(1), id(3));
        assertThat(ids(kept.due(UNTIL.plusMillis(1), 10))).containsExactly(id(2), id(1), id(3));
    }

    @Test
    void aMailboxIsTakenByOneUntilTheLeaseIsOver() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));

        MailPass pass = kept.take(ANNA, id(1), FIRST, MORNING, UNTIL).orElseThrow();

        assertThat(pass).isEqualTo(new MailPass(ANNA, id(1), FIRST, 1));
        assertThat(kept.take(ANNA, id(1), SECOND, UNTIL, UNTIL.plusSeconds(1))).isEmpty();
        assertThat(kept.take(BO, id(1), SECOND, UNTIL.plusMillis(1), UNTIL.plusSeconds(1)))
                .isEmpty();
        assertThat(kept.extend(pass, UNTIL.plusSeconds(5))).isTrue();
        assertThat(kept.take(ANNA, id(1), SECOND, UNTIL.plusMillis(1), UNTIL.plusSeconds(9)))
                .isEmpty();
        assertThat(kept.take(ANNA, id(1), SECOND, UNTIL.plusSeconds(6), UNTIL.plusSeconds(9)))
                .isPresent();
        assertThat(kept.extend(pass, UNTIL.plusSeconds(99))).isFalse();
    }

    @Test
    @Timeout(60)
    void ofManyWhoTakeAtOnceOneIsGivenTheMailbox() throws Exception {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        List<Callable<Optional<MailPass>>> takers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            LeaseOwner holder = new LeaseOwner(new UUID(7, i));
            takers.add(() -> kept.take(ANNA, id(1), holder, MORNING, UNTIL));
        }

        assertThat(AtOnce.call(takers).stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    void aMailboxThatNeedsItsUserIsGivenToNobody() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        kept.finish(pass, new PassResult.NeedsReauth(ReauthReason.SCOPE_MISSING), PollTimes.USUAL, MORNING);

        assertThat(kept.take(ANNA, id(1), SECOND, UNTIL, UNTIL.plusSeconds(1))).isEmpty();

        kept.update(kept.find(ANNA, id(1)).orElseThrow().letInAgain(UNTIL));
        assertThat(kept.take(ANNA, id(1), SECOND, UNTIL, UNTIL.plusSeconds(1))).isPresent();
    }

    @Test
    void whatALookFoundIsPendingAndTheCursorKeptWithIt() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        MessageRef ref = ref("m1", MORNING);

        assertThat(kept.found(pass, List.of(ref), new MailCursor("next"), MORNING))
                .isTrue();

        assertThat(kept.message(ANNA, id(1), ref.id())).contains(KnownMessage.found(ANNA, id(1), ref, MORNING));
        assertThat(kept.message(BO, id(1), ref.id())).isEmpty();
        assertThat(kept.message(ANNA, id(2), ref.id())).isEmpty();
        assertThat(kept.find(ANNA, id(1)).orElseThrow().cursor()).isEqualTo(new MailCursor("next"));
    }

    @Test
    void aMessageThatIsKnownStaysAsItIsWhenItIsFoundAgain() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        kept.found(pass, List.of(ref("m1", MORNING)), new MailCursor("1"), MORNING);
        KnownMessage done = kept.message(ANNA, id(1), new MessageId("m1"))
                .orElseThrow()
                .after(new MessageOutcome.Read(), MORNING.plusSeconds(1));
        kept.note(pass, done);

        kept.found(
                pass,
                List.of(ref("m1", MORNING.plusSeconds(9)), ref("m2", MORNING)),
                new MailCursor("2"),
                MORNING.plusSeconds(9));

        assertThat(kept.message(ANNA, id(1), new MessageId("m1"))).contains(done);
        assertThat(kept.toTry(ANNA, id(1), MORNING.plusSeconds(9), 10)).hasSize(1);
    }

    @Test
    void whatBecameOfAMessageComesBackAsItWas() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        List<MessageState> states = List.of(
                new MessageState.Pending(),
                new MessageState.Done(),
                new MessageState.Ignored(IgnoreReason.NOT_WANTED),
                new MessageState.Failed(2, MORNING.plusSeconds(60), QuarantineReason.DECODE),
                new MessageState.Quarantined(QuarantineReason.ZIP_LIMIT));
        for (int i = 0; i < states.size(); i++) {
            MessageRef ref = ref("m" + i, MORNING);
            kept.found(pass, List.of(ref), new MailCursor("" + i), MORNING);
            KnownMessage known = new KnownMessage(
                    ANNA,
                    id(1),
                    ref,
                    states.get(i),
                    new Envelope("a@x.se", "Änna 😀", "Avi \\ ' ;", "Mon", "<1@x>", SenderTrust.REFUTED),
                    List.of("0".repeat(64), "f".repeat(64)),
                    List.of(
                            LeftPart.ignored(DisplayName.of("a b.exe", 1), IgnoreReason.NOT_A_DOCUMENT),
                            LeftPart.refused(DisplayName.of("ö.zip", 1), QuarantineReason.ZIP_ENCRYPTED)),
                    MORNING.plusMillis(i));

            assertThat(kept.note(pass, known)).isTrue();

            assertThat(kept.message(ANNA, id(1), ref.id())).contains(known);
        }
        assertThat(kept.documents(ANNA)).containsExactlyInAnyOrder("0".repeat(64), "f".repeat(64));
        assertThat(kept.documents(BO)).isEmpty();
    }

    @Test
    void aMessageThatIsNotKnownIsNotKept() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        KnownMessage stranger = KnownMessage.found(ANNA, id(1), ref("m1", MORNING), MORNING);

        assertThat(kept.note(pass, stranger)).isFalse();
        assertThat(kept.message(ANNA, id(1), new MessageId("m1"))).isEmpty();
    }

    @Test
    void severalMessagesAreNotedAtOnceByWhoHoldsTheMailbox() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        kept.found(pass, List.of(ref("a", MORNING), ref("b", MORNING)), new MailCursor("1"), MORNING);
        List<KnownMessage> read = kept.toTry(ANNA, id(1), MORNING, 10).stream()
                .map(message -> message.after(new MessageOutcome.Read(), MORNING))
                .toList();

        assertThat(kept.note(new MailPass(ANNA, id(1), SECOND, 1), read, List.of()))
                .isFalse();
        assertThat(kept.toTry(ANNA, id(1), MORNING, 10)).hasSize(2);
        assertThat(kept.note(pass, read, List.of())).isTrue();
        assertThat(kept.messages(ANNA, id(1), UNTIL, 10)).isEqualTo(read);
        assertThat(kept.note(pass, List.of(), List.of())).isTrue();
        KnownMessage stranger = KnownMessage.found(ANNA, id(1), ref("m1", MORNING), MORNING);
        assertThat(kept.note(pass, List.of(stranger, read.get(0).foundAgain(MORNING)), List.of()))
                .isFalse();
        assertThat(kept.message(ANNA, id(1), new MessageId("m1"))).isEmpty();
        assertThat(kept.messages(ANNA, id(1), UNTIL, 10)).isEqualTo(read);
    }

    @Test
    void whatIsLeftToBeTriedIsCountedForItsOwner() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        List<MessageRef> refs = List.of(ref("a", MORNING), ref("b", MORNING), ref("c", MORNING));
        kept.found(pass, refs, new MailCursor("1"), MORNING);
        List<KnownMessage> messages = kept.toTry(ANNA, id(1), MORNING, 10);
        kept.note(pass, messages.get(0).after(new MessageOutcome.BrokeDown(QuarantineReason.FAILED), MORNING));
        assertThat(kept.openCount(ANNA, id(1))).isEqualTo(3);

        kept.note(pass, messages.get(1).after(new MessageOutcome.Read(), MORNING));

        assertThat(kept.openCount(ANNA, id(1))).isEqualTo(2);
        assertThat(kept.openCount(BO, id(1))).isZero();
        assertThat(kept.openCount(ANNA, id(2))).isZero();
    }

    @Test
    void theNewestIsTriedFirstAndAFailedOneWhenItsTimeHasCome() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        List<MessageRef> refs = List.of(
                ref("b", MORNING),
                ref("a", MORNING),
                ref("new", MORNING.plusSeconds(5)),
                ref("old", MORNING.minusSeconds(5)));
        kept.found(pass, refs, new MailCursor("1"), MORNING);
        KnownMessage newest = kept.message(ANNA, id(1), new MessageId("new")).orElseThrow();
        kept.note(pass, newest.after(new MessageOutcome.BrokeDown(QuarantineReason.FAILED), MORNING));

        assertThat(messages(kept.toTry(ANNA, id(1), MORNING, 10))).containsExactly("a", "b", "old");
        assertThat(messages(kept.toTry(ANNA, id(1), MORNING, 2))).containsExactly("a", "b");
        assertThat(messages(kept.toTry(ANNA, id(1), MORNING.plusSeconds(60), 10)))
                .containsExactly("new", "a", "b", "old");
        assertThat(kept.toTry(BO, id(1), MORNING.plusSeconds(60), 10)).isEmpty();
        assertThat(messages(kept.messages(ANNA, id(1), MORNING.plusSeconds(5), 2)))
                .containsExactly("a", "b");
    }

    @Test
    void theNextTryIsTheEarliestOfWhatIsLeft() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        assertThat(kept.nextTryAt(ANNA, id(1))).isEmpty();
        kept.found(pass, List.of(ref("a", MORNING), ref("b", MORNING)), new MailCursor("1"), MORNING);
        assertThat(kept.nextTryAt(ANNA, id(1))).contains(MORNING);
        for (String name : List.of("a", "b")) {
            KnownMessage one = kept.message(ANNA, id(1), new MessageId(name)).orElseThrow();
            Instant at = name.equals("a") ? MORNING : MORNING.plusSeconds(30);
            kept.note(pass, one.after(new MessageOutcome.BrokeDown(QuarantineReason.FAILED), at));
        }
        assertThat(kept.nextTryAt(ANNA, id(1))).contains(MORNING.plusSeconds(60));
        KnownMessage first = kept.message(ANNA, id(1), new MessageId("a")).orElseThrow();
        kept.note(pass, first.after(new MessageOutcome.Read(), MORNING));
        assertThat(kept.nextTryAt(ANNA, id(1))).contains(MORNING.plusSeconds(90));
    }

    @Test
    void aPassThatEndedGivesTheMailboxBackAndSaysWhenItIsDue() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        WatchedMailbox before = kept.find(ANNA, id(1)).orElseThrow();

        assertThat(kept.finish(pass, new PassResult.Unavailable(), PollTimes.USUAL, MORNING))
                .isTrue();

        assertThat(kept.find(ANNA, id(1)))
                .contains(before.after(new PassResult.Unavailable(), PollTimes.USUAL, MORNING));
        assertThat(kept.finish(pass, new PassResult.Done(), PollTimes.USUAL, MORNING))
                .isFalse();
        assertThat(kept.take(ANNA, id(1), SECOND, MORNING, UNTIL)).isPresent();
    }

    @Test
    void aPassWhoseMailboxIsSomebodyElsesBegunAgainOrGoneChangesNothing() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass lost = taken(kept, FIRST);
        kept.found(lost, List.of(ref("m1", MORNING)), new MailCursor("1"), MORNING);
        KnownMessage known = kept.message(ANNA, id(1), new MessageId("m1")).orElseThrow();
        kept.take(ANNA, id(1), SECOND, UNTIL.plusSeconds(1), UNTIL.plusSeconds(9));
        assertChangesNothing(kept, lost, known);

        WatchedMailbox now = kept.find(ANNA, id(1)).orElseThrow();
        kept.update(now.begunAgain(MORNING));
        assertChangesNothing(kept, new MailPass(ANNA, id(1), SECOND, 1), known);

        kept.remove(ANNA, id(1));
        assertChangesNothing(kept, new MailPass(ANNA, id(1), SECOND, 2), known);
        assertThat(kept.message(ANNA, id(1), new MessageId("m1"))).isEmpty();
    }

    private static void assertChangesNothing(Mails kept, MailPass pass, KnownMessage known) {
        List<WatchedMailbox> before = kept.of(ANNA);
        KnownMessage done = known.after(new MessageOutcome.Read(), UNTIL);

        assertThat(kept.found(pass, List.of(ref("m9", MORNING)), new MailCursor("9"), MORNING))
                .isFalse();
        assertThat(kept.note(pass, done)).isFalse();
        assertThat(kept.extend(pass, UNTIL.plusSeconds(900))).isFalse();
        assertThat(kept.finish(pass, new PassResult.Done(), PollTimes.USUAL, MORNING))
                .isFalse();
        assertThat(kept.of(ANNA)).isEqualTo(before);
        assertThat(kept.message(ANNA, id(1), new MessageId("m9"))).isEmpty();
        assertThat(kept.message(ANNA, id(1), known.ref().id())).isNotEqualTo(Optional.of(done));
    }

    @Test
    void removingForgetsTheMessagesOfThatMailboxOnly() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        kept.add(mailbox(ANNA, 2));
        kept.found(taken(kept, FIRST), List.of(ref("m", MORNING)), new MailCursor("1"), MORNING);
        MailPass other = kept.take(ANNA, id(2), FIRST, MORNING, UNTIL).orElseThrow();
        kept.found(other, List.of(ref("m", MORNING)), new MailCursor("1"), MORNING);

        kept.remove(BO, id(1));
        assertThat(kept.message(ANNA, id(1), new MessageId("m"))).isPresent();
        kept.remove(ANNA, id(1));
        kept.remove(ANNA, id(1));

        assertThat(ids(kept.of(ANNA))).containsExactly(id(2));
        assertThat(kept.message(ANNA, id(1), new MessageId("m"))).isEmpty();
        assertThat(kept.message(ANNA, id(2), new MessageId("m"))).isPresent();
    }

    @Test
    void allOfAUserGoAndThoseOfOthersStay() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        kept.add(mailbox(BO, 2));
        kept.found(taken(kept, FIRST), List.of(ref("m", MORNING)), new MailCursor("1"), MORNING);
        MailPass bos = kept.take(BO, id(2), FIRST, MORNING, UNTIL).orElseThrow();
        kept.found(bos, List.of(ref("m", MORNING)), new MailCursor("1"), MORNING);

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.of(ANNA)).isEmpty();
        assertThat(kept.message(ANNA, id(1), new MessageId("m"))).isEmpty();
        assertThat(kept.message(BO, id(2), new MessageId("m"))).isPresent();
    }

    @Test
    void whatWasNotWantedIsPendingAgainWhenItsUserWantsSomethingElse() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        kept.found(pass, List.of(ref("a", MORNING), ref("b", MORNING)), new MailCursor("1"), MORNING);
        KnownMessage a = kept.message(ANNA, id(1), new MessageId("a")).orElseThrow();
        KnownMessage b = kept.message(ANNA, id(1), new MessageId("b")).orElseThrow();
        kept.note(pass, a.after(new MessageOutcome.LeftAlone(IgnoreReason.NOT_WANTED), MORNING));
        kept.note(pass, b.after(new MessageOutcome.LeftAlone(IgnoreReason.NO_DOCUMENT), MORNING));

        WatchedMailbox next = kept.find(ANNA, id(1)).orElseThrow().begunAgain(UNTIL);
        assertThat(kept.reconsider(next.begunAgain(UNTIL), UNTIL)).isFalse();
        assertThat(kept.toTry(ANNA, id(1), UNTIL, 10)).isEmpty();
        assertThat(kept.reconsider(next, UNTIL)).isTrue();

        assertThat(kept.find(ANNA, id(1))).contains(next);
        assertThat(kept.toTry(ANNA, id(1), UNTIL, 10)).containsExactly(a.foundAgain(UNTIL));
    }

    @Test
    void settledMessagesAreForgottenInTimeAndOpenOnesStay() {
        Mails kept = empty();
        kept.add(mailbox(ANNA, 1));
        MailPass pass = taken(kept, FIRST);
        kept.found(
                pass, List.of(ref("a", MORNING), ref("b", MORNING), ref("c", MORNING)), new MailCursor("1"), MORNING);
        KnownMessage a = kept.message(ANNA, id(1), new MessageId("a")).orElseThrow();
        KnownMessage b = kept.message(ANNA, id(1), new MessageId("b")).orElseThrow();
        kept.note(pass, a.after(new MessageOutcome.Read(), MORNING));
        kept.note(pass, b.after(new MessageOutcome.Read(), MORNING.plusMillis(1)));

        kept.forgetSettled(MORNING.plusMillis(1));

        assertThat(messages(kept.messages(ANNA, id(1), UNTIL, 10))).containsExactly("b", "c");
    }

    @Test
    void fromOneToFiveHundredAreGivenAtOnce() {
        Mails kept = empty();

        assertThatThrownBy(() -> kept.due(MORNING, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.toTry(ANNA, id(1), MORNING, Mails.MOST_AT_ONCE + 1))
                .isInstanceOf(IllegalArgumentException.class);
        kept.add(mailbox(ANNA, 1));
        List<MessageRef> tooMany = Collections.nCopies(Mails.MOST_AT_ONCE + 1, ref("m", MORNING));
        MailPass pass = taken(kept, FIRST);
        assertThatThrownBy(() -> kept.found(pass, tooMany, new MailCursor("1"), MORNING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MailPass taken(Mails kept, LeaseOwner holder) {
        return kept.take(ANNA, id(1), holder, MORNING, UNTIL).orElseThrow();
    }

    private static MailboxId id(int number) {
        return MailboxId.of(new UUID(5, number));
    }

    private static MessageRef ref(String id, Instant receivedAt) {
        return new MessageRef(new MessageId(id), receivedAt);
    }

    private static WatchedMailbox mailbox(UserId owner, int number) {
        return at(id(number), owner, new MailboxPlace(MailboxKind.GMAIL, "connection " + number));
    }

    private static WatchedMailbox at(MailboxId id, UserId owner, MailboxPlace place) {
        return WatchedMailbox.first(
                id, owner, place, PollPolicy.EVERY_5_MINUTES, ZoneId.of("UTC"), Wanted.usual(MORNING), MORNING);
    }

    private static WatchedMailbox dueAt(WatchedMailbox mailbox, Instant at) {
        return WatchedMailbox.first(
                mailbox.id(),
                mailbox.owner(),
                mailbox.place(),
                mailbox.policy(),
                mailbox.zone(),
                mailbox.wanted(),
                at.plus(Duration.ZERO));
    }

    private static WatchedMailbox byHand(int number) {
        return WatchedMailbox.first(
                id(number),
                ANNA,
                new MailboxPlace(MailboxKind.FOLDER, "/by/hand"),
                PollPolicy.BY_HAND,
                ZoneId.of("UTC"),
                Wanted.everything(MORNING),
                MORNING);
    }

    private static List<MailboxId> ids(List<WatchedMailbox> mailboxes) {
        return mailboxes.stream().map(WatchedMailbox::id).toList();
    }

    private static List<String> messages(List<KnownMessage> known) {
        return known.stream().map(message -> message.ref().id().value()).toList();
    }
}
