package io.kvitt.cli;

import io.kvitt.application.mail.SyncTally;
import io.kvitt.application.mail.SyncWatcher;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.MessageState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Shows how far a pass over a mailbox is, and keeps the messages that somebody should look at. */
final class MailLog implements SyncWatcher {

    /** More are counted, and not told. */
    private static final int MOST_TOLD = 200;

    private static final Set<IgnoreReason> UNREAD = Set.of(IgnoreReason.NEEDS_PASSWORD, IgnoreReason.NOT_READABLE);

    private final Progress progress;
    private final boolean shown;
    private final BooleanSupplier enough;
    private final List<KnownMessage> unread = new ArrayList<>();
    private int unreadCount;
    private boolean hasBegun;

    MailLog(Progress progress, boolean shown, BooleanSupplier enough) {
        this.progress = progress;
        this.shown = shown;
        this.enough = enough;
    }

    @Override
    public void begins(int left) {
        if (shown && !hasBegun && left > 0) {
            progress.say("goes on with " + left + (left == 1 ? " mail" : " mails") + " that an earlier run found");
        }
        hasBegun = true;
    }

    @Override
    public void looked(int left) {
        progress.left(left);
    }

    @Override
    public void noted(KnownMessage message, SyncTally step) {
        if (shown) {
            progress.step();
        }
        if (isUnread(message)) {
            unreadCount++;
            if (unread.size() < MOST_TOLD) {
                unread.add(message);
            }
        }
    }

    @Override
    public boolean isEnough() {
        return enough.getAsBoolean();
    }

    /** Messages of which something could not be read, in an order that is the same on every machine. */
    List<KnownMessage> unread() {
        return unread.stream()
                .sorted(Comparator.comparing(
                                (KnownMessage message) -> message.envelope().subject())
                        .thenComparing(message -> message.ref().id().value()))
                .toList();
    }

    /** How many there are, told or not. */
    int unreadCount() {
        return unreadCount;
    }

    /** Its parts that could not be read. */
    static List<LeftPart> unreadParts(KnownMessage message) {
        return message.left().stream()
                .filter(part -> part.refused().isPresent()
                        || part.ignored().filter(UNREAD::contains).isPresent())
                .toList();
    }

    private static boolean isUnread(KnownMessage message) {
        boolean isBroken =
                message.state() instanceof MessageState.Failed || message.state() instanceof MessageState.Quarantined;
        return isBroken || !unreadParts(message).isEmpty();
    }
}
