package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is still to be done outside the store. Most duties are kept by {@link Users}, {@link Sessions} and {@link Connections}, in the
 * step that keeps their cause. What comes back equals what was kept. Any thread may call at any time.
 */
public interface Duties {

    /** Most duties that are taken up at once. */
    int MOST_TAKEN = 100;

    /** Keeps duties that have no cause in the store; one of an id that is kept already changes nothing. */
    void add(List<Duty> duties);

    /**
     * Takes up duties that are due: the one due first first, of the same time by the text of the id. Each comes with one more try and
     * is due again only after {@code hold}; within that time nobody else is given it.
     *
     * @param most 1 to {@link #MOST_TAKEN}
     * @throws IllegalArgumentException if it is another number
     */
    List<Duty> take(Instant now, Duration hold, int most);

    /** It is done, and gone. */
    void done(DutyId id);

    /** It could not be done now, and is due again then. One that is gone stays gone. */
    void putOff(DutyId id, Instant until);

    /** All that are still to be done for a user, in the order of {@link #take}. */
    List<Duty> of(UserId owner);

    /** How many are to be taken, if that many may be. */
    static int checkedMost(int most) {
        if (most < 1 || most > MOST_TAKEN) {
            throw new IllegalArgumentException(most + " duties at once, not 1 to " + MOST_TAKEN);
        }
        return most;
    }
}
