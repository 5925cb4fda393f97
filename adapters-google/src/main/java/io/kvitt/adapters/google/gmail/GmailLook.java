package io.kvitt.adapters.google.gmail;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.HistoryLabelRemoved;
import com.google.api.services.gmail.model.HistoryMessageAdded;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.MailTrouble;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks through a mailbox, one question at a time. At first everything since the beginning is searched. From then on the history, which
 * is cheap, is a bell: only if it tells of a new message the last two days are searched, and once more half an hour later, as
 * the search learns of messages later than the history does. Once a day the last week is searched in any case. A history that is lost
 * makes it begin again.
 */
final class GmailLook {

    /** After a message came, the search is believed to know it. */
    private static final Duration SEARCH_LAG = Duration.ofMinutes(30);

    private static final Duration HEALED = Duration.ofDays(7);
    private static final int MOST_PAGES = 200;

    /** A search whose page tokens stop working so often goes on only when the mailbox is due again. */
    private static final int RESTARTS = 5;

    private static final BigInteger LARGEST_ID = BigInteger.TWO.pow(64);

    private final MailboxId mailbox;
    private final GmailLine line;
    private final Questions questions;

    GmailLook(MailboxId mailbox, GmailLine line, Questions questions) {
        this.mailbox = mailbox;
        this.line = line;
        this.questions = questions;
    }

    LookAnswer once(MailCursor after, Wanted wanted, Instant now) {
        GmailCursor at = CursorText.read(after)
                .filter(cursor -> cursor.isFor(wanted))
                .orElseGet(() -> GmailCursor.first(wanted));
        return at.step()
                .match(
                        begin -> begin(at, begin, wanted, now),
                        ring -> ring(at, ring, now),
                        listing -> list(at, listing, wanted, now));
    }

    /** The id is taken before anything is listed: what comes meanwhile is told by the history, and seen twice at worst. */
    private LookAnswer begin(GmailCursor at, Step.Begin begin, Wanted wanted, Instant now) {
        return line.ask(questions.profile())
                .match(
                        profile -> id(profile.getHistoryId())
                                .map(id -> begun(at.from(id).recheck(now.plus(SEARCH_LAG)), begin, wanted, now))
                                .orElseGet(MailTrouble.Unavailable::new),
                        why -> new MailTrouble.Unavailable(),
                        trouble -> trouble);
    }

    private LookAnswer begun(GmailCursor at, Step.Begin begin, Wanted wanted, Instant now) {
        return list(at, listing(begin.since(), now), wanted, now);
    }

    private static Step.Listing listing(Instant since, Instant now) {
        return Step.Listing.first(since, now, !since.isAfter(now.minus(HEALED)));
    }

    private LookAnswer ring(GmailCursor at, Step.Ring ring, Instant now) {
        return line.ask(questions.history(at.history(), ring.page()))
                .match(said -> rung(at, ring, said, now), why -> unrung(at, ring, why), trouble -> trouble);
    }

    /** An id that is too old is not found, or invalid; so is a page token. */
    private LookAnswer unrung(GmailCursor at, Step.Ring ring, Heard.Why why) {
        return switch (why) {
            case NOT_FOUND -> beginAgain(at);
            case INVALID -> ring.page().isPresent() ? next(at, ring.next(Optional.empty(), false)) : beginAgain(at);
            case TOO_LONG, TOO_DEEP, NO_ANSWER -> new MailTrouble.Unavailable();
        };
    }

    private LookAnswer rung(GmailCursor at, Step.Ring ring, ListHistoryResponse said, Instant now) {
        Optional<BigInteger> id = id(said.getHistoryId());
        if (id.filter(told -> told.compareTo(at.history()) < 0).isPresent()) {
            return beginAgain(at); // the mailbox was restored from a copy, and counts anew
        }
        List<History> records = listed(said.getHistory());
        boolean rings = records.stream().anyMatch(GmailLook::rings);
        Set<MessageRef> back = takenBack(records, at, now);
        if (back.size() > Look.MOST_FOUND) {
            return beginAgain(at);
        }
        Optional<PageToken> token = token(said.getNextPageToken());
        if (token.isPresent()) {
            boolean isNew = !token.equals(ring.page()) && ring.pages() < MOST_PAGES;
            return isNew ? goOn(List.copyOf(back), at.with(ring.next(token, rings))) : beginAgain(at);
        }
        return lastRung(at.from(id.orElse(at.history())), ring.rang() || rings, List.copyOf(back), now);
    }

    private LookAnswer lastRung(GmailCursor at, boolean rang, List<MessageRef> back, Instant now) {
        GmailCursor next = rang ? at.recheck(now.plus(SEARCH_LAG)) : at;
        if (heals(at, now)) {
            Instant week = now.minus(HEALED);
            Instant from = at.overlap().isBefore(week) ? at.overlap() : week;
            return goOn(back, next.with(Step.Listing.first(later(from, at.since()), now, true)));
        }
        boolean isRecheck = at.recheckAt().filter(due -> !due.isAfter(now)).isPresent();
        if (rang || isRecheck) {
            return goOn(back, next.with(Step.Listing.first(at.overlap(), now, false)));
        }
        return new Look(back, CursorText.write(next.with(Step.Ring.FIRST)), false);
    }

    /** Each mailbox has its own minute of the day for it, by its name. */
    private boolean heals(GmailCursor at, Instant now) {
        long day = Duration.ofDays(1).toSeconds();
        long own = Math.floorMod(mailbox.value().hashCode() * 0x9e3779b1L, day);
        long passed = Math.floorMod(now.getEpochSecond() - own, day);
        return at.healedAt().isBefore(now.minusSeconds(passed));
    }

    /** Whether it tells of a message that came to the user. */
    private static boolean rings(History record) {
        return listed(record.getMessagesAdded()).stream()
                .map(HistoryMessageAdded::getMessage)
                .flatMap(Stream::ofNullable)
                .anyMatch(message -> Labels.areWelcome(listed(message.getLabelIds())));
    }

    /** Messages taken out of the spam or the trash. They may be of any age, so they are found here and not searched for. */
    private static Set<MessageRef> takenBack(List<History> records, GmailCursor at, Instant now) {
        Set<MessageRef> back = new LinkedHashSet<>();
        for (History record : records) {
            for (HistoryLabelRemoved removed : listed(record.getLabelsRemoved())) {
                Optional.ofNullable(removed.getMessage())
                        .filter(message -> Labels.areThrownAway(listed(removed.getLabelIds()))
                                && Labels.areWelcome(listed(message.getLabelIds())))
                        .flatMap(message -> found(message, now))
                        .filter(ref -> !ref.receivedAt().isBefore(at.since()))
                        .ifPresent(back::add);
            }
        }
        return back;
    }

    private LookAnswer list(GmailCursor at, Step.Listing listing, Wanted wanted, Instant now) {
        List<String> searches = Search.of(wanted, listing.since());
        if (listing.search() >= searches.size()) {
            return beginAgain(at);
        }
        return line.ask(questions.list(searches.get(listing.search()), listing.page()))
                .match(
                        said -> listedPage(at, listing, said, searches.size(), now),
                        why -> unlisted(at, listing, why),
                        trouble -> trouble);
    }

    private LookAnswer unlisted(GmailCursor at, Step.Listing listing, Heard.Why why) {
        boolean isTokenOver = why == Heard.Why.INVALID && listing.page().isPresent();
        return isTokenOver ? listAgain(at, listing) : new MailTrouble.Unavailable();
    }

    private LookAnswer listedPage(
            GmailCursor at, Step.Listing listing, ListMessagesResponse said, int searches, Instant now) {
        List<MessageRef> found = new ArrayList<>();
        for (Message message : listed(said.getMessages())) {
            found(message, now).filter(ref -> found.size() < Look.MOST_FOUND).ifPresent(found::add);
        }
        Optional<PageToken> token = token(said.getNextPageToken());
        boolean isLast = token.isEmpty() || listing.pages() >= MOST_PAGES;
        if (!isLast && token.equals(listing.page())) {
            return listAgain(at, listing);
        } else if (!isLast) {
            return goOn(found, at.with(listing.on(token.get())));
        } else if (listing.search() + 1 < searches) {
            return goOn(found, at.with(listing.nextSearch()));
        }
        return new Look(found, CursorText.write(at.listed(listing)), false);
    }

    private static LookAnswer listAgain(GmailCursor at, Step.Listing listing) {
        Step.Listing again = listing.again();
        return new Look(List.of(), CursorText.write(at.with(again)), again.restarts() % RESTARTS != 0);
    }

    private static Optional<MessageRef> found(Message message, Instant now) {
        return Optional.ofNullable(message.getId())
                .flatMap(GmailIds::parse)
                .map((MessageId id) -> GmailIds.found(id, now));
    }

    /** Everything is listed again, from where the last search that was finished may have left something out. */
    private static LookAnswer beginAgain(GmailCursor at) {
        return next(at, new Step.Begin(at.overlap()));
    }

    private static LookAnswer next(GmailCursor at, Step step) {
        return goOn(List.of(), at.with(step));
    }

    private static LookAnswer goOn(List<MessageRef> found, GmailCursor next) {
        return new Look(found, CursorText.write(next), true);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Unsigned 64 bits, which are compared as numbers; empty for anything else. */
    private static Optional<BigInteger> id(BigInteger told) {
        return Optional.ofNullable(told).filter(id -> id.signum() > 0 && id.compareTo(LARGEST_ID) < 0);
    }

    private static Optional<PageToken> token(String told) {
        return Optional.ofNullable(told).flatMap(PageToken::parse);
    }

    private static <T> List<T> listed(List<T> list) {
        return Optional.ofNullable(list).orElse(List.of());
    }
}
