package io.kvitt.application.mail;

import io.kvitt.application.invoice.KeepInvoice.Kept;
import io.kvitt.application.mail.TakeInDocument.TakenIn;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.MailFinds;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.MessageOutcome;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailPart;
import io.kvitt.domain.mail.port.MailReader;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.PartAnswer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one message of a mailbox, and takes in its documents; of one whose parts still lie there, part by part. */
public final class ReadMessage {

    private final MailReader reader;
    private final TakeInDocument takeIn;
    private final Clock clock;

    /** Takes what it reads with. */
    public ReadMessage(MailReader reader, TakeInDocument takeIn, Clock clock) {
        this.reader = reader;
        this.takeIn = takeIn;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Reading {

        /**
         * The message is to be kept like this, once its invoices are.
         *
         * @param message as it was
         * @param kept waits until they are, and throws what went wrong
         */
        record Ended(KnownMessage message, KnownMessage next, Supplier<SyncTally> kept) implements Reading {}

        /** The mailbox cannot be asked now; nothing has changed. */
        record Stopped(MailTrouble trouble) implements Reading {}
    }

    Reading read(Mailbox mailbox, KnownMessage message, Wanted wanted) {
        FetchAnswer answer = mailbox.fetch(message.ref().id());
        if (answer instanceof MailTrouble trouble) {
            return new Reading.Stopped(trouble);
        }
        One one = new One(message, wanted);
        if (answer instanceof MailMissing missing) {
            return one.ended(outcome(missing));
        }
        return answer instanceof FetchAnswer.Walked walked
                ? one.walked(walked)
                : one.raw(((FetchAnswer.Raw) answer).bytes());
    }

    private static MessageOutcome outcome(MailMissing missing) {
        if (missing instanceof MailMissing.Refused refused) {
            return new MessageOutcome.Refused(refused.reason());
        } else if (missing instanceof MailMissing.Failed failed) {
            return new MessageOutcome.BrokeDown(failed.reason());
        }
        return new MessageOutcome.LeftAlone(IgnoreReason.DELETED);
    }

    /** One message on its way. */
    private final class One {
        private final KnownMessage message;
        private final Wanted wanted;
        private final List<String> hashes = new ArrayList<>();
        private final List<LeftPart> left = new ArrayList<>();
        private Envelope envelope = Envelope.BLANK;
        private final List<TakenIn> taken = new ArrayList<>();
        private Optional<QuarantineReason> brokeDown = Optional.empty();

        One(KnownMessage message, Wanted wanted) {
            this.message = message;
            this.wanted = wanted;
        }

        Reading raw(byte[] bytes) {
            MailReader.Opened opened = reader.read(bytes);
            if (opened instanceof MailReader.Opened.Refused refused) {
                return ended(new MessageOutcome.Refused(refused.reason()));
            }
            MailReader.Opened.Letter letter = (MailReader.Opened.Letter) opened;
            envelope = letter.envelope();
            boolean isWanted = wanted.holds(
                    envelope,
                    letter.finds().documents().stream().map(MailDocument::name).toList());
            if (!isWanted) {
                return ended(new MessageOutcome.LeftAlone(IgnoreReason.NOT_WANTED));
            }
            take(letter.finds());
            return ended();
        }

        Reading walked(FetchAnswer.Walked walked) {
            envelope = walked.envelope();
            boolean isWanted = wanted.holds(
                    envelope,
                    walked.parts().stream().map(part -> part.label().name()).toList());
            if (!isWanted) {
                return ended(new MessageOutcome.LeftAlone(IgnoreReason.NOT_WANTED));
            }
            int number = 0;
            for (MailPart part : walked.parts()) {
                Optional<MailTrouble> trouble = part(part, ++number);
                if (trouble.isPresent()) {
                    return new Reading.Stopped(trouble.get());
                }
            }
            return ended();
        }

        /** The content of a part is let go before the next is fetched. */
        private Optional<MailTrouble> part(MailPart part, int number) {
            PartLabel label = part.label();
            Optional<IgnoreReason> closed = label.closed();
            if (closed.isPresent()) {
                left.add(LeftPart.ignored(label.name(), closed.get()));
                return Optional.empty();
            }
            if (part.size() > MailLimits.PART_BYTES) {
                left.add(LeftPart.refused(label.name(), QuarantineReason.TOO_BIG));
                return Optional.empty();
            }
            PartAnswer answer = part.bytes().fetch();
            if (answer instanceof MailTrouble trouble) {
                return Optional.of(trouble);
            } else if (answer instanceof PartAnswer.Content content) {
                take(reader.open(label, number, content.bytes()));
            } else {
                missing(label, (MailMissing) answer);
            }
            return Optional.empty();
        }

        private void missing(PartLabel label, MailMissing missing) {
            if (missing instanceof MailMissing.Failed failed) {
                brokeDown = brokeDown.or(() -> Optional.of(failed.reason()));
                left.add(LeftPart.refused(label.name(), failed.reason()));
            } else if (missing instanceof MailMissing.Refused refused) {
                left.add(LeftPart.refused(label.name(), refused.reason()));
            } else {
                left.add(LeftPart.ignored(label.name(), IgnoreReason.DELETED));
            }
        }

        private void take(MailFinds finds) {
            left.addAll(finds.left());
            for (MailDocument document : finds.documents()) {
                if (hashes.size() == MailLimits.CANDIDATES) {
                    left.add(LeftPart.ignored(document.name(), IgnoreReason.TOO_MANY));
                } else {
                    take(document);
                }
            }
        }

        private void take(MailDocument document) {
            TakenIn one = takeIn.take(message.owner(), document, envelope.trust());
            if (hashes.contains(one.sha256())) {
                left.add(LeftPart.ignored(document.name(), IgnoreReason.REPEATED));
                return;
            }
            hashes.add(one.sha256());
            taken.add(one);
            one.without().ifPresent(reason -> left.add(LeftPart.ignored(document.name(), reason)));
        }

        private Reading ended() {
            Optional<MessageOutcome> broke = brokeDown.map(MessageOutcome.BrokeDown::new);
            return ended(broke.orElseGet(() ->
                    hashes.isEmpty() ? new MailFinds(List.of(), left).withoutDocument() : new MessageOutcome.Read()));
        }

        Reading ended(MessageOutcome outcome) {
            KnownMessage next = message.with(envelope, hashes, left).after(outcome, clock.instant());
            List<TakenIn> begun = List.copyOf(taken);
            return new Reading.Ended(message, next, () -> tally(next, begun));
        }

        private static SyncTally tally(KnownMessage next, List<TakenIn> taken) {
            List<Kept> invoices =
                    taken.stream().flatMap(one -> one.invoices().stream()).toList();
            int fresh = (int) invoices.stream().filter(Kept::isNew).count();
            return SyncTally.message(next.state(), fresh, invoices.size() - fresh);
        }
    }
}
