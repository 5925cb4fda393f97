package io.kvitt.adapters.local.mail;

import io.kvitt.domain.mail.MailCursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a folder was looked through: {@code all F} if all was told that lay there when its fingerprint was F, {@code to ID of F} if
 * what comes behind that id is still to be told.
 *
 * @param fingerprint of the listing with which the round began; empty before the first
 * @param lastId that was told in this round; empty if none is under way
 */
record FolderCursor(String fingerprint, String lastId) {

    private static final FolderCursor BEGINNING = new FolderCursor("", "");
    private static final Pattern ALL = Pattern.compile("all ([0-9a-f]{1,40})");
    private static final Pattern PAGING = Pattern.compile("to ([0-9a-f]{1,128}) of ([0-9a-f]{1,40})");

    /** One that was not written here means the beginning. */
    static FolderCursor of(MailCursor text) {
        Matcher all = ALL.matcher(text.value());
        Matcher paging = PAGING.matcher(text.value());
        if (all.matches()) {
            return new FolderCursor(all.group(1), "");
        }
        return paging.matches() ? new FolderCursor(paging.group(2), paging.group(1)) : BEGINNING;
    }

    static FolderCursor all(String fingerprint) {
        return new FolderCursor(fingerprint, "");
    }

    boolean isPaging() {
        return !lastId.isEmpty();
    }

    boolean isAllOf(String now) {
        return !isPaging() && fingerprint.equals(now);
    }

    /** The same round, told up to there. */
    FolderCursor paging(String now, String toldTo) {
        return new FolderCursor(roundOf(now), toldTo);
    }

    /** What changes within a round is told in the next: the round is over what lay there when it began. */
    String roundOf(String now) {
        return isPaging() ? fingerprint : now;
    }

    MailCursor text() {
        return new MailCursor(isPaging() ? "to " + lastId + " of " + fingerprint : "all " + fingerprint);
    }
}
