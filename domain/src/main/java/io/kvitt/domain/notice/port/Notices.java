package io.kvitt.domain.notice.port;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticeId;
import java.time.Instant;
import java.util.Optional;

/**
 * The inbox of each user, and what was sent on from it. A caller reads its own finished writes; owners never see each other's. Any
 * thread may call at any time.
 */
public interface Notices extends OwnedRecords {

    /** Most notices on a page. */
    int LARGEST_PAGE = 200;

    /** What is known of a sending. */
    enum Sending {
        /** Nobody ever began. */
        NONE,
        /** Somebody sends it now, or died while doing so. */
        BEGUN,
        SENT,
        FAILED,
        /** It may have been sent and is not sent again. */
        UNKNOWN
    }

    /**
     * Puts a notice into the inbox. Of several calls at once with one id, one is true.
     *
     * @return false, changing nothing, if the owner has a notice of that id
     */
    boolean add(Notice notice);

    Optional<Notice> find(UserId owner, NoticeId id);

    /**
     * Notices behind a position, the newest first, of the same time by the text of the id.
     *
     * @param onlyUnread leaves out those that were read
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @throws IllegalArgumentException if the limit is another
     */
    NoticePage list(UserId owner, NoticePosition after, boolean onlyUnread, int limit);

    /** Notes that a notice was read; one that was read before stays so from then. @return false if there is none */
    boolean read(UserId owner, NoticeId id, Instant at);

    /** Notes that all were read that had come by then. @return how many were not before */
    int readAll(UserId owner, Instant at);

    /**
     * Takes up the sending of a notice over a channel: of several calls at once, one is true. It is true if nobody has, if it failed,
     * or if whoever began it is not heard of until {@code now} and the channel may repeat; if it may not, it is {@code UNKNOWN} from then.
     *
     * @param until whoever begins is heard of before then
     */
    boolean begin(UserId owner, NoticeId id, NoticeChannel channel, Instant now, Instant until);

    /** Notes how a sending ended. */
    void ended(UserId owner, NoticeId id, NoticeChannel channel, Sending how);

    /** What is known of a sending. */
    Sending sending(UserId owner, NoticeId id, NoticeChannel channel);

    /** Forgets all notices, of all users, that were told before then, and what is known of their sendings. */
    void forget(Instant before);

    /**
     * The rule of {@link #begin}, for those who keep sendings.
     *
     * @param before what is known
     * @param until when whoever began it was to be heard of
     * @return what is known from now on: {@code BEGUN} if it may be sent; empty if nothing changes
     */
    static Optional<Sending> next(Sending before, Instant until, NoticeChannel channel, Instant now) {
        if (before == Sending.NONE || before == Sending.FAILED) {
            return Optional.of(Sending.BEGUN);
        }
        boolean isLost = before == Sending.BEGUN && !now.isBefore(until);
        if (!isLost) {
            return Optional.empty();
        }
        return Optional.of(channel.mayRepeat() ? Sending.BEGUN : Sending.UNKNOWN);
    }

    /** The limit of a page, if it is one. */
    static int checkedLimit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + limit + ", not 1 to " + LARGEST_PAGE);
        }
        return limit;
    }
}
