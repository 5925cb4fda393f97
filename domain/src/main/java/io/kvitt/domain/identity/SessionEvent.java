package io.kvitt.domain.identity;

import java.time.Instant;
import java.util.Optional;

/** What happens to a session. */
public sealed interface SessionEvent {

    /**
     * Somebody proved who they are.
     *
     * @param id drawn for this login
     * @param epoch of the user, as read with the proof
     */
    record LoggedIn(SessionId id, UserId user, long epoch, ClientType client, String device, Optional<DeviceKey> key)
            implements SessionEvent {

        /** Longest name of a device, in characters. */
        public static final int LONGEST_DEVICE = 80;

        public LoggedIn {
            if (epoch < 0 || device.length() > LONGEST_DEVICE) {
                throw new IllegalArgumentException(
                        "epoch " + epoch + ", a device name of " + device.length() + " characters");
            }
        }
    }

    /** A refresh token came that we did not make, or that cannot be read. */
    record ForgedRefresh() implements SessionEvent {}

    /**
     * A refresh token of ours came: its MAC holds.
     *
     * @param generation that it states
     * @param client the way it came
     * @param account of the session's owner, now
     * @param key what the device proves with this request
     */
    record Refresh(long generation, ClientType client, AccountStanding account, Optional<DeviceKey> key)
            implements SessionEvent {
        public Refresh {
            if (generation < 0) {
                throw new IllegalArgumentException("generation " + generation);
            }
        }
    }

    /**
     * The user logs out of this session.
     *
     * @param token the access token the request came with
     * @param endsAt when that would have run out
     */
    record LogOut(TokenId token, Instant endsAt) implements SessionEvent {}

    /** The session is ended by somebody else than its holder. */
    record Ended(RevocationReason reason) implements SessionEvent {}

    /**
     * An access token came whose signature and times hold.
     *
     * @param denied whether its id was denied
     * @param epoch that it states
     * @param account of the session's owner, now
     */
    record Access(boolean denied, long epoch, AccountStanding account) implements SessionEvent {}

    /** An access token came, and nobody can say whether it was revoked. */
    record UncheckedAccess() implements SessionEvent {}

    /** One answer for every kind of event. */
    interface Cases<R> {
        R loggedIn(LoggedIn event);

        R forgedRefresh(ForgedRefresh event);

        R refresh(Refresh event);

        R logOut(LogOut event);

        R ended(Ended event);

        R access(Access event);

        R uncheckedAccess(UncheckedAccess event);
    }

    default <R> R match(Cases<R> cases) {
        if (this instanceof LoggedIn event) {
            return cases.loggedIn(event);
        } else if (this instanceof ForgedRefresh event) {
            return cases.forgedRefresh(event);
        } else if (this instanceof Refresh event) {
            return cases.refresh(event);
        } else if (this instanceof LogOut event) {
            return cases.logOut(event);
        } else if (this instanceof Ended event) {
            return cases.ended(event);
        } else if (this instanceof Access event) {
            return cases.access(event);
        }
        return cases.uncheckedAccess((UncheckedAccess) this);
    }
}
