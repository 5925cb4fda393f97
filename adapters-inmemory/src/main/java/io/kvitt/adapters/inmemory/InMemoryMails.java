package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.MessageRules;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.PassResult;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mailboxes by id, messages by mailbox and id. One lock for all. */
final class InMemoryMails implements Mails {

    private static final Comparator<WatchedMailbox> DUE_FIRST = Comparator.<WatchedMailbox, Instant>comparing(
                    mailbox -> mailbox.dueAt().orElse(Instant.MAX))
            .thenComparing(mailbox -> mailbox.id().value());
    private static final Comparator<KnownMessage> NEWEST_FIRST = Comparator.<KnownMessage, Instant>comparing(
                    message -> message.ref().receivedAt())
            .reversed()
            .thenComparing(message -> message.ref().id().value());

    private final Map<MailboxId, WatchedMailbox> mailboxes = new HashMap<>();
    private final Map<Key, KnownMessage> messages = new HashMap<>();

    private final Duties duties;

    InMemoryMails(Duties duties) {
        this.duties = duties;
    }

    private record Key(MailboxId mailbox, MessageId message) {}

    @Override
    public synchronized boolean add(WatchedMailbox mailbox) {
        boolean isThere = mailboxes.containsKey(mailbox.id())
                || ownedBy(mailbox.owner()).anyMatch(kept -> kept.place().equals(mailbox.place()));
        if (!isThere) {
            mailboxes.put(mailbox.id(), mailbox);
        }
        return !isThere;
    }

    @Override
    public synchronized Optional<WatchedMailbox> find(UserId owner, MailboxId id) {
        return Optional.ofNullable(mailboxes.get(id))
                .filter(mailbox -> mailbox.owner().equals(owner));
    }

    @Override
    public synchronized List<WatchedMailbox> of(UserId owner) {
        return ownedBy(owner)
                .sorted(Comparator.comparing(mailbox -> mailbox.id().value()))
                .toList();
    }

    @Override
    public synchronized boolean update(WatchedMailbox next) {
        boolean follows = find(next.owner(), next.id())
                .filter(kept -> kept.version() == next.version() - 1)
                .isPresent();
        if (follows) {
            mailboxes.put(next.id(), next);
        }
        return follows;
    }

    @Override
    public synchronized void remove(UserId owner, MailboxId id) {
        if (find(owner, id).isPresent()) {
            mailboxes.remove(id);
            messages.keySet().removeIf(key -> key.mailbox().equals(id));
        }
    }

    @Override
    public synchronized List<WatchedMailbox> due(Instant now, int most) {
        return mailboxes.values().stream()
                .filter(mailbox ->
                        mailbox.dueAt().filter(at -> !at.isAfter(now)).isPresent())
                .filter(mailbox -> !mailbox.isLeasedAt(now))
                .sorted(DUE_FIRST)
                .limit(Mails.checkedMost(most))
                .toList();
    }

    @Override
    public synchronized Optional<MailPass> take(
            UserId owner, MailboxId id, LeaseOwner holder, Instant now, Instant until) {
        Optional<WatchedMailbox> free = find(owner, id).filter(mailbox -> mailbox.mayBeTakenAt(now));
        free.ifPresent(mailbox -> mailboxes.put(id, mailbox.takenBy(holder, until)));
        return free.map(mailbox -> new MailPass(owner, id, holder, mailbox.generation()));
    }

    @Override
    public synchronized boolean extend(MailPass pass, Instant until) {
        return change(pass, mailbox -> mailbox.takenBy(pass.holder(), until));
    }

    @Override
    public synchronized boolean found(MailPass pass, List<MessageRef> found, MailCursor next, Instant now) {
        Mails.checkedFound(found);
        boolean isTheirs = change(pass, mailbox -> mailbox.readUpTo(next));
        if (isTheirs) {
            found.forEach(ref -> messages.putIfAbsent(
                    new Key(pass.mailbox(), ref.id()), KnownMessage.found(pass.owner(), pass.mailbox(), ref, now)));
        }
        return isTheirs;
    }

    @Override
    public synchronized List<KnownMessage> toTry(UserId owner, MailboxId mailbox, Instant now, int most) {
        return in(owner, mailbox)
                .filter(message -> MessageRules.isDue(message.state(), now))
                .limit(Mails.checkedMost(most))
                .toList();
    }

    @Override
    public synchronized boolean note(MailPass pass, List<KnownMessage> next, List<Duty> arising) {
        boolean isTheirs = isHeld(pass) && next.stream().allMatch(message -> isKnown(pass, message));
        if (isTheirs) {
            next.forEach(message -> messages.put(key(message), message));
            duties.add(arising);
        }
        return isTheirs;
    }

    private boolean isKnown(MailPass pass, KnownMessage message) {
        return message.mailbox().equals(pass.mailbox()) && messages.containsKey(key(message));
    }

    private static Key key(KnownMessage message) {
        return new Key(message.mailbox(), message.ref().id());
    }

    @Override
    public synchronized boolean finish(
            MailPass pass, PassResult ended, PollTimes times, Instant now, List<Duty> arising) {
        boolean isTheirs = change(pass, mailbox -> mailbox.after(ended, times, now));
        if (isTheirs) {
            duties.add(arising);
        }
        return isTheirs;
    }

    @Override
    public synchronized Optional<KnownMessage> message(UserId owner, MailboxId mailbox, MessageId id) {
        return Optional.ofNullable(messages.get(new Key(mailbox, id)))
                .filter(message -> message.owner().equals(owner));
    }

    @Override
    public synchronized List<KnownMessage> messages(UserId owner, MailboxId mailbox, Instant before, int most) {
        return in(owner, mailbox)
                .filter(message -> message.ref().receivedAt().isBefore(before))
                .limit(Mails.checkedMost(most))
                .toList();
    }

    @Override
    public synchronized Optional<Instant> nextTryAt(UserId owner, MailboxId mailbox) {
        return in(owner, mailbox)
                .filter(message -> message.state().isOpen())
                .map(message -> message.state() instanceof MessageState.Failed failed
                        ? failed.nextTryAt()
                        : message.changedAt())
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized int openCount(UserId owner, MailboxId mailbox) {
        return (int)
                in(owner, mailbox).filter(message -> message.state().isOpen()).count();
    }

    @Override
    public synchronized Set<String> documents(UserId owner) {
        return messages.values().stream()
                .filter(message -> message.owner().equals(owner))
                .flatMap(message -> message.documents().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized boolean reconsider(WatchedMailbox next, Instant now) {
        boolean follows = update(next);
        if (follows) {
            messages.replaceAll((key, message) ->
                    key.mailbox().equals(next.id()) && message.wasNotWanted() ? message.foundAgain(now) : message);
        }
        return follows;
    }

    @Override
    public synchronized void forgetSettled(Instant before) {
        messages.values()
                .removeIf(message ->
                        !message.state().isOpen() && message.changedAt().isBefore(before));
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        mailboxes.values().removeIf(mailbox -> mailbox.owner().equals(owner));
        messages.values().removeIf(message -> message.owner().equals(owner));
    }

    private Stream<WatchedMailbox> ownedBy(UserId owner) {
        return mailboxes.values().stream().filter(mailbox -> mailbox.owner().equals(owner));
    }

    private Stream<KnownMessage> in(UserId owner, MailboxId mailbox) {
        return messages.values().stream()
                .filter(message ->
                        message.owner().equals(owner) && message.mailbox().equals(mailbox))
                .sorted(NEWEST_FIRST);
    }

    private boolean isHeld(MailPass pass) {
        return find(pass.owner(), pass.mailbox())
                .filter(mailbox -> mailbox.isUnder(pass))
                .isPresent();
    }

    private boolean change(MailPass pass, UnaryOperator<WatchedMailbox> change) {
        boolean isHeld = isHeld(pass);
        if (isHeld) {
            mailboxes.computeIfPresent(pass.mailbox(), (same, mailbox) -> change.apply(mailbox));
        }
        return isHeld;
    }
}
