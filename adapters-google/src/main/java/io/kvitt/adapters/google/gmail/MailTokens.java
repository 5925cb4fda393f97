package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where tokens come from that let us read a user's mail. Any thread may call at any time. */
@FunctionalInterface
public interface MailTokens {

    /** A token that is good now, or why there is none. */
    Answer token(UserId owner);

    /** What comes of asking for a token. */
    sealed interface Answer permits Usable, NeedsReauth, Later {}

    /**
     * One that is good.
     *
     * @param endsAt from this instant on it is not used
     * @param turn how often the user has let us in
     * @param objections hears it if Gmail does not take the token
     */
    record Usable(Secret access, Instant endsAt, long turn, Consumer<Objection> objections) implements Answer {}

    /**
     * There is none until the user lets us in again.
     *
     * @param turn how often they have so far
     */
    record NeedsReauth(ReauthReason reason, long turn) implements Answer {}

    /** There is none now. */
    record Later() implements Answer {}

    /** What Gmail has against a token. */
    enum Objection {
        REFUSED,
        /** The one that was given out because another was refused. */
        REFUSED_AGAIN,
        SCOPE_MISSING,
        DOMAIN_POLICY,
        MAILBOX_DISABLED;

        /** Why no token of that user will do until they let us in again; none if another token may. */
        public Optional<ReauthReason> reason() {
            return switch (this) {
                case REFUSED, REFUSED_AGAIN -> Optional.empty();
                case SCOPE_MISSING -> Optional.of(ReauthReason.SCOPE_MISSING);
                case DOMAIN_POLICY -> Optional.of(ReauthReason.DOMAIN_POLICY);
                case MAILBOX_DISABLED -> Optional.of(ReauthReason.MAILBOX_DISABLED);
            };
        }
    }
}
