package io.kvitt.application.world;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was put into a world and what came out of it, noted by the world itself: what the invariants are held against. */
final class Book {

    final List<Sent> letters = new ArrayList<>();
    final Set<UserId> gone = new LinkedHashSet<>();
    final List<Delivery> deliveries = new ArrayList<>();
    final List<Breach> breaches = new ArrayList<>();
    final Map<PaymentId, Set<Stated>> stated = new LinkedHashMap<>();
    final Map<PaymentId, Payment> accepted = new LinkedHashMap<>();
    private final Map<Mine, LocalDate> dueDates = new HashMap<>();
    private final Set<Mine> deleted = new HashSet<>();
    private final Set<Mine> paid = new HashSet<>();
    private final Set<Sent> thrownAway = new HashSet<>();
    private final Map<UserId, Bill> fresh = new LinkedHashMap<>();

    /** A letter that came into a mailbox. */
    record Sent(Box box, MessageId id, Letter letter) {
        UserId owner() {
            return box.owner();
        }
    }

    /** Something that a channel carried to a user, by the clock of whoever did. */
    record Delivery(NoticeChannel channel, Notice notice, java.time.Instant at, boolean isStorm) {}

    /** A payment as somebody stated it. */
    record Stated(UserId owner, String amount) {}

    private record Mine(UserId owner, String number) {}

    void sent(Box box, MessageId id, Letter letter) {
        letters.add(new Sent(box, id, letter));
    }

    void thrownAway(Sent letter) {
        thrownAway.add(letter);
    }

    boolean isThrownAway(Sent letter) {
        return thrownAway.contains(letter);
    }

    void deleted(UserId owner, String number) {
        deleted.add(new Mine(owner, number));
    }

    boolean isDeleted(UserId owner, String number) {
        return deleted.contains(new Mine(owner, number));
    }

    void paid(UserId owner, String number) {
        paid.add(new Mine(owner, number));
    }

    boolean isPaid(UserId owner, String number) {
        return paid.contains(new Mine(owner, number));
    }

    void due(UserId owner, String number, LocalDate on) {
        dueDates.put(new Mine(owner, number), on);
    }

    LocalDate due(UserId owner, Bill bill) {
        return dueDates.getOrDefault(new Mine(owner, bill.number()), bill.due());
    }

    /** A bill that comes when all is calm, so that all is to be told of it. */
    void fresh(UserId owner, Bill bill) {
        fresh.put(owner, bill);
    }

    Map<UserId, Bill> fresh() {
        return fresh;
    }

    void breaks(Invariant invariant, String how) {
        breaches.add(new Breach(invariant, how));
    }

    Stream<Sent> lettersOf(UserId owner) {
        return letters.stream().filter(sent -> sent.owner().equals(owner));
    }

    /** Every bill that ever was in a letter to that user, by number. */
    Map<String, Bill> billsOf(UserId owner) {
        Map<String, Bill> bills = new LinkedHashMap<>();
        lettersOf(owner)
                .flatMap(sent -> sent.letter().bills().stream())
                .forEach(bill -> bills.put(bill.number(), bill));
        return bills;
    }

    /** Letters that are to be read in the end: their mailbox is open to us, they lie in it, and their user wants them. */
    Stream<Sent> readable(UserId owner) {
        return lettersOf(owner)
                .filter(sent -> !isThrownAway(sent)
                        && !sent.box().post().isGrantLost()
                        && sent.box().wants(sent.letter()));
    }
}
