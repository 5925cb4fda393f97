package io.kvitt.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One session, which is a family of refresh tokens. A refresh token is the id, a generation and a MAC over both, so nothing from
 * which one could be made is kept. The generation before the current one is the parent; every older one is dead.
 *
 * @param generation of the current refresh token: 0 at login, one more with every rotation
 * @param rotatedAt when the current generation came to be; the login for the first
 * @param idleAt after this instant it ran out for want of use; never after {@code endsAt}
 * @param endsAt after this instant it ran out whatever was done; it never moves
 * @param epoch of the user when they logged in
 * @param device for the user to know it by: at most 80 characters, may be empty
 * @param key what the device proved at login
 * @param recoveries how often a late parent was forgiven
 * @param version 1 at login, one more with every change
 */
public record Session(
        SessionId id,
        UserId owner,
        ClientType client,
        SessionStatus status,
        long generation,
        Instant rotatedAt,
        Instant createdAt,
        Instant idleAt,
        Instant endsAt,
        long epoch,
        String device,
        Optional<DeviceKey> key,
        int recoveries,
        long version)
        implements SessionState {

    /** How long a session may lie unused. */
    public static final Duration IDLE = Duration.ofDays(14);

    /** How long a session lasts at most. */
    public static final Duration ABSOLUTE = Duration.ofDays(60);

    /** Cuts the times to milliseconds, so that what was kept equals what comes back. */
    public Session {
        rotatedAt = rotatedAt.truncatedTo(ChronoUnit.MILLIS);
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        idleAt = idleAt.truncatedTo(ChronoUnit.MILLIS);
        endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
        if (generation < 0 || epoch < 0 || recoveries < 0 || version < 1) {
            throw new IllegalArgumentException("generation " + generation + ", epoch " + epoch + ", recoveries "
                    + recoveries + ", version " + version);
        }
        if (idleAt.isAfter(endsAt)) {
            throw new IllegalArgumentException("idle at " + idleAt + ", after the end at " + endsAt);
        }
        if (device.length() > SessionEvent.LoggedIn.LONGEST_DEVICE) {
            throw new IllegalArgumentException("a device name of " + device.length() + " characters");
        }
    }

    /** The session of somebody who has just logged in. */
    public static Session begun(SessionEvent.LoggedIn login, Instant now) {
        return new Session(
                login.id(),
                login.user(),
                login.client(),
                new SessionStatus.Active(),
                0,
                now,
                now,
                now.plus(IDLE),
                now.plus(ABSOLUTE),
                login.epoch(),
                login.device(),
                login.key(),
                0,
                1);
    }

    public boolean isRevoked() {
        return status instanceof SessionStatus.Revoked;
    }

    /** Whether it may be gone on with, as far as it knows itself; its user may have ended it meanwhile. */
    public boolean isAliveAt(Instant now) {
        return !isRevoked() && !isExpiredAt(now);
    }

    public boolean isExpiredAt(Instant now) {
        return now.isAfter(idleAt) || now.isAfter(endsAt);
    }

    /** The next version, one generation on. */
    Session rotated(Instant now) {
        Instant idle = now.plus(IDLE);
        return changed(status, generation + 1, now, idle.isAfter(endsAt) ? endsAt : idle, recoveries);
    }

    /** The next version, at its end. */
    Session revoked(RevocationReason why, Instant now) {
        return changed(new SessionStatus.Revoked(why, now), generation, rotatedAt, idleAt, recoveries);
    }

    /** The next version, with one late parent forgiven. */
    Session recovered() {
        return changed(status, generation, rotatedAt, idleAt, recoveries + 1);
    }

    private Session changed(SessionStatus now, long current, Instant rotated, Instant idle, int forgiven) {
        return new Session(
                id,
                owner,
                client,
                now,
                current,
                rotated,
                createdAt,
                idle,
                endsAt,
                epoch,
                device,
                key,
                forgiven,
                Math.addExact(version, 1));
    }
}
