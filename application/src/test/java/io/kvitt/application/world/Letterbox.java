package io.kvitt.application.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kvitt.application.mail.PaperReader;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.SenderTrust;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailPart;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.mail.port.PartAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A mailbox in memory that does all that a mailbox may do: it learns of letters late, tells them in any order and again, cuts its pages
 * short, forgets its cursors, balks, and hands out garbled what it hands out well the next time.
 */
final class Letterbox implements Post, Mailbox {

    private static final int LARGEST_PAGE = 4;
    private static final int LONGEST_PAUSE_MINUTES = 90;

    private final boolean isTakenApart;
    private final WorldTime time;
    private final Fate fate;
    private final Map<MessageId, Kept> kept = new LinkedHashMap<>();
    private final List<MessageId> told = new ArrayList<>();
    private final Map<MessageId, Integer> garbled = new HashMap<>();
    private boolean isGrantLost;
    private long turn = 1;
    private int generation = 1;

    private record Kept(Letter letter, Instant foundFrom) {}

    /** @param isTakenApart whether it hands letters out part by part, as Gmail does, or whole, as a folder does */
    Letterbox(boolean isTakenApart, WorldTime time, Fate fate) {
        this.isTakenApart = isTakenApart;
        this.time = time;
        this.fate = fate;
    }

    @Override
    public MessageId comes(Letter letter, Duration lag) {
        MessageId id = new MessageId("m" + kept.size());
        kept.put(id, new Kept(letter, time.now().plus(lag)));
        return id;
    }

    @Override
    public void thrownAway(MessageId id) {
        kept.put(id, new Kept(kept.get(id).letter(), Instant.MAX));
    }

    @Override
    public void grantLost() {
        isGrantLost = true;
    }

    @Override
    public boolean isGrantLost() {
        return isGrantLost;
    }

    @Override
    public void grantedAgain() {
        isGrantLost = false;
        turn++;
    }

    @Override
    public void shaken(Fate by) {
        generation++;
    }

    @Override
    public MailboxAnswer open(WatchedMailbox watched) {
        return asked("open", () -> new MailboxAnswer.Open(this));
    }

    @Override
    public boolean canGarble() {
        return true;
    }

    /** It counts nothing. */
    @Override
    public Optional<String> overspent() {
        return Optional.empty();
    }

    @Override
    public LookAnswer look(MailCursor after, Wanted wanted, Instant now) {
        return asked("look", () -> page(position(after)));
    }

    @Override
    public FetchAnswer fetch(MessageId id) {
        return asked("fetch", () -> fetched(id));
    }

    @Override
    public void close() {
        kept.clear();
    }

    /** Trouble of the whole mailbox, if there is any, or the answer. */
    @SuppressWarnings("unchecked") // every trouble is an answer to every question
    private <A> A asked(String question, Supplier<? extends A> answer) {
        return (A) fate.through(
                question,
                OutsideFailure.Kind.UPSTREAM_UNAVAILABLE,
                () -> trouble().<Object>map(one -> one).orElseGet(answer));
    }

    private Optional<MailTrouble> trouble() {
        if (isGrantLost) {
            return Optional.of(new MailTrouble.NeedsReauth(ReauthReason.GRANT_EXPIRED_OR_REVOKED, turn));
        } else if (fate.strikes(25)) {
            return Optional.of(new MailTrouble.Throttled(Duration.ofMinutes(fate.draw(LONGEST_PAUSE_MINUTES))));
        }
        return fate.strikes(25) ? Optional.of(new MailTrouble.Unavailable()) : Optional.empty();
    }

    /** One of an older generation is good no more: it begins again. */
    private int position(MailCursor cursor) {
        String[] words = cursor.value().split(" ", -1);
        return words[0].equals("" + generation) ? Integer.parseInt(words[1]) : 0;
    }

    private Look page(int from) {
        learn();
        int end = Math.min(told.size(), from + 1 + fate.draw(LARGEST_PAGE));
        List<MessageRef> page = new ArrayList<>(told.subList(Math.max(0, from - fate.draw(3)), end).stream()
                .filter(this::isThere)
                .map(id -> new MessageRef(id, kept.get(id).letter().at()))
                .toList());
        Collections.shuffle(page, fate.random());
        return new Look(page, new MailCursor(generation + " " + end), end < told.size());
    }

    private void learn() {
        List<MessageId> news = new ArrayList<>(kept.keySet().stream()
                .filter(id -> !told.contains(id) && !kept.get(id).foundFrom().isAfter(time.now()))
                .toList());
        Collections.shuffle(news, fate.random());
        told.addAll(news);
    }

    private boolean isThere(MessageId id) {
        return kept.containsKey(id) && !kept.get(id).foundFrom().equals(Instant.MAX);
    }

    private FetchAnswer fetched(MessageId id) {
        if (!isThere(id)) {
            return new MailMissing.Gone();
        }
        Letter letter = kept.get(id).letter();
        if (garbled.merge(id, 1, Integer::sum) <= letter.garbled()) {
            return new MailMissing.Failed(QuarantineReason.DECODE);
        }
        return isTakenApart ? walked(letter) : new FetchAnswer.Raw(letter.slip().getBytes(UTF_8));
    }

    private FetchAnswer walked(Letter letter) {
        if (letter.kind() == Letter.Kind.BOMB) {
            return new MailMissing.Refused(QuarantineReason.MIME_LIMIT);
        }
        List<MailPart> parts = new ArrayList<>();
        for (Letter.File file : letter.files()) {
            byte[] bytes = file.text().getBytes(UTF_8);
            PartLabel label =
                    new PartLabel(DisplayName.of(file.name(), parts.size() + 1), "application/pdf", false, false);
            parts.add(new MailPart(
                    label, bytes.length, () -> this.<PartAnswer>asked("part", () -> new PartAnswer.Content(bytes))));
        }
        return new FetchAnswer.Walked(
                PaperReader.envelope(letter.sender() + "|" + letter.subject(), SenderTrust.PROVED), parts);
    }
}
