package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.OutcomeCode;
import java.time.Instant;
import java.util.List;

/** What a user is told who connects a Google account. Every case but {@code Connected} keeps nothing of the tokens. */
public sealed interface ConnectAnswer {

    /** @param isNew whether there was no connection to that account before */
    record Connected(Connection connection, boolean isNew) implements ConnectAnswer {}

    /**
     * Another account is connected. The user is to say that this one takes its place.
     *
     * @param proof to be shown with the same tokens again; good once, for this account and these tokens
     */
    record SwitchAsked(String current, String asked, Secret proof, Instant until) implements ConnectAnswer {}

    record Refused(OutcomeCode code) implements ConnectAnswer {}

    /** What was posted breaks rules. */
    record Invalid(List<Violation> violations) implements ConnectAnswer {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
