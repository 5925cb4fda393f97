package io.kvitt.application.world;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A mailbox of somebody in the world, and what they want of it. */
final class Box {

    static final String WANTED_WORD = "faktura";

    private final WatchedMailbox first;
    private final Post post;
    private boolean wantsEverything;
    private int losses;

    private Box(WatchedMailbox first, Post post) {
        this.first = first;
        this.post = post;
        wantsEverything = first.wanted().isEverything();
    }

    /** A folder of which all is wanted, or an account at Gmail of which only some is. */
    static Box of(UserId owner, MailboxKind kind, PollPolicy policy, ZoneId zone, Instant now, Post post) {
        MailboxPlace place = new MailboxPlace(kind, kind == MailboxKind.FOLDER ? "/mail/" + owner : "conn of " + owner);
        Wanted wanted = kind == MailboxKind.FOLDER
                ? Wanted.everything(Instant.EPOCH)
                : new Wanted(List.of(), List.of(new MailTerm(WANTED_WORD)), Instant.EPOCH);
        return new Box(WatchedMailbox.first(MailboxId.of(owner, place), owner, place, policy, zone, wanted, now), post);
    }

    WatchedMailbox first() {
        return first;
    }

    UserId owner() {
        return first.owner();
    }

    MailboxId id() {
        return first.id();
    }

    Post post() {
        return post;
    }

    boolean isGmail() {
        return first.place().kind() == MailboxKind.GMAIL;
    }

    void grantLost() {
        losses += post.isGrantLost() ? 0 : 1;
        post.grantLost();
    }

    int losses() {
        return losses;
    }

    void wantsEverything() {
        wantsEverything = true;
    }

    boolean wants(Letter letter) {
        return wantsEverything
                || letter.subject().toLowerCase(java.util.Locale.ROOT).contains(WANTED_WORD);
    }

    @Override
    public String toString() {
        return People.name(owner()) + (isGmail() ? "'s Gmail" : "'s folder");
    }
}
