package io.kvitt.adapters.google.gmail;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What the next look does. */
sealed interface Step {

    /** Takes the id that history goes on from, and then lists everything. */
    record Begin(Instant since) implements Step {}

    /**
     * Asks the history whether anything came.
     *
     * @param pages of it asked for so far
     * @param rang whether any of them told of a new message
     */
    record Ring(Optional<PageToken> page, int pages, boolean rang) implements Step {

        static final Ring FIRST = new Ring(Optional.empty(), 0, false);

        /** The next page; without a token the first one again. */
        Ring next(Optional<PageToken> token, boolean rings) {
            return new Ring(token, pages + 1, rang || rings);
        }
    }

    /**
     * Searches for what is wanted.
     *
     * @param since messages that came before are not searched
     * @param begunAt when the first page was asked for
     * @param isLong whether it goes back as far as the daily one, or farther
     * @param search of several that what is wanted needs, from 0
     * @param pages of all of them asked for since it was restarted
     * @param restarts because a page token was no longer good
     */
    record Listing(
            Instant since,
            Instant begunAt,
            boolean isLong,
            int search,
            Optional<PageToken> page,
            int pages,
            int restarts)
            implements Step {

        static Listing first(Instant since, Instant now, boolean isLong) {
            return new Listing(since, now, isLong, 0, Optional.empty(), 0, 0);
        }

        Listing on(PageToken token) {
            return new Listing(since, begunAt, isLong, search, Optional.of(token), pages + 1, restarts);
        }

        Listing nextSearch() {
            return new Listing(since, begunAt, isLong, search + 1, Optional.empty(), pages + 1, restarts);
        }

        /** All of it again: what was found stays found. */
        Listing again() {
            return new Listing(since, begunAt, isLong, 0, Optional.empty(), 0, restarts + 1);
        }
    }

    default <R> R match(Function<Begin, R> begin, Function<Ring, R> ring, Function<Listing, R> listing) {
        if (this instanceof Begin now) {
            return begin.apply(now);
        } else if (this instanceof Ring now) {
            return ring.apply(now);
        }
        return listing.apply((Listing) this);
    }
}
