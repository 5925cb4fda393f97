package io.kvitt.domain.identity;

import java.time.Instant;
import java.util.Optional;

/** What whoever asked is told. */
public sealed interface ConnectionAnswer {

    /** It is kept. */
    record Done() implements ConnectionAnswer {}

    /** What happened no longer concerns this connection; look again. */
    record Dropped() implements ConnectionAnswer {}

    /** Take this token. */
    record Use(AccessGrant access) implements ConnectionAnswer {}

    /** The lease is yours, once the state is kept: ask Google, with the refresh token of that very state. */
    record Refresh(Fence fence) implements ConnectionAnswer {}

    /** Somebody else is asking Google; look again, at the latest then. */
    record Wait(Instant until) implements ConnectionAnswer {}

    /** There is no token, and there will be none before that instant. */
    record RetryLater(Instant at) implements ConnectionAnswer {}

    record ReauthRequired(ReauthReason reason) implements ConnectionAnswer {}

    record NotConnected() implements ConnectionAnswer {}

    /** Google gave no refresh token: the user must be asked for consent anew. */
    record RefreshTokenRequired() implements ConnectionAnswer {}

    record ScopeMissing() implements ConnectionAnswer {}

    /** The account is another user's. Whose, is nobody's business here. */
    record LinkedElsewhere() implements ConnectionAnswer {}

    /** Another account is connected; the user is to say that this one is to take its place. */
    record AccountSwitch(String currentMasked, String newMasked) implements ConnectionAnswer {}

    /** The tokens were sealed for another connection than they would belong to: it changed meanwhile. */
    record Conflict() implements ConnectionAnswer {}

    /** The code of an answer that is no success; none for those that only mean "wait" or "look again". */
    default Optional<OutcomeCode> code() {
        if (this instanceof ReauthRequired) {
            return Optional.of(OutcomeCode.GOOGLE_REAUTH_REQUIRED);
        } else if (this instanceof NotConnected) {
            return Optional.of(OutcomeCode.GOOGLE_NOT_CONNECTED);
        } else if (this instanceof RefreshTokenRequired) {
            return Optional.of(OutcomeCode.GOOGLE_REFRESH_TOKEN_REQUIRED);
        } else if (this instanceof ScopeMissing) {
            return Optional.of(OutcomeCode.GOOGLE_SCOPE_MISSING);
        } else if (this instanceof LinkedElsewhere) {
            return Optional.of(OutcomeCode.GOOGLE_ACCOUNT_LINKED_ELSEWHERE);
        } else if (this instanceof AccountSwitch) {
            return Optional.of(OutcomeCode.GOOGLE_ACCOUNT_SWITCH);
        } else if (this instanceof Conflict) {
            return Optional.of(OutcomeCode.CONFLICT);
        } else if (this instanceof RetryLater) {
            return Optional.of(OutcomeCode.UPSTREAM_UNAVAILABLE);
        }
        return Optional.empty();
    }
}
