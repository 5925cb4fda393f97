package io.kvitt.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A user's leave to take another account at Google in place of the one connected: asked for once, good once, for that very account
 * and that very grant.
 *
 * @param proof hash of the random text that the user was given to confirm with
 * @param grant hash of the refresh token that was shown with the question
 */
public record AccountSwitch(SecretHash proof, UserId user, GoogleSubject account, SecretHash grant, Instant endsAt) {

    /** How long a user may think about it. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** Cuts the end to milliseconds, so that what was kept equals what comes back. */
    public AccountSwitch {
        endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Whether it is the leave to do that. A store asks inside the step that takes it away.
     *
     * @param now the end itself is too late
     */
    public boolean admits(UserId who, GoogleSubject to, SecretHash with, Instant now) {
        return user.equals(who) && account.equals(to) && grant.equals(with) && now.isBefore(endsAt);
    }
}
