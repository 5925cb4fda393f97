package io.kvitt.domain.notice;

import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What a user is told, in words, and what it is about.
 *
 * @param title one line of 1 to 200 characters
 * @param text 1 to 1,000 characters; it may hold names and amounts, and is never logged
 * @param about ids and days by names in snake case, {@code invoice_id}: at most 10, each at most 200 characters
 * @param at when it was told, in whole milliseconds
 * @param readAt when its owner first said to have read it
 */
public record Notice(
        NoticeId id,
        UserId owner,
        NoticeKind kind,
        String title,
        String text,
        Map<String, String> about,
        Instant at,
        Optional<Instant> readAt) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_ABOUT = 10;

    /** Cuts the times to milliseconds, so that what was kept equals what comes back. */
    public Notice {
        about = Map.copyOf(about);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        readAt = readAt.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        if (title.isBlank() || title.length() > LONGEST_TITLE || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(title.length() + " characters of title, " + text.length() + " of text");
        }
        if (about.size() > MOST_ABOUT || about.values().stream().anyMatch(value -> value.length() > LONGEST_TITLE)) {
            throw new IllegalArgumentException("about " + about.size() + " things, or one too long");
        }
    }

    /** A notice nobody has read. */
    public static Notice fresh(
            NoticeId id, UserId owner, NoticeKind kind, NoticeWords words, Map<String, String> about, Instant at) {
        return new Notice(id, owner, kind, words.title(), words.text(), about, at, Optional.empty());
    }

    public boolean isRead() {
        return readAt.isPresent();
    }

    /** The same, read then; one that was read before stays as it is. */
    public Notice readAt(Instant when) {
        return isRead() ? this : new Notice(id, owner, kind, title, text, about, at, Optional.of(when));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Notice[" + id + ", " + kind + " of " + owner + ", at " + at + "]";
    }
}
