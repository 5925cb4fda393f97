package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.AccountSwitch;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;

/**
 * Where a user's leave to switch accounts is kept until it is used. One whose end has passed may be gone at any time, and is good
 * for nothing; one of a user who is deleted may be gone too. Any thread may call at any time.
 */
public interface AccountSwitches {

    /**
     * Keeps one.
     *
     * @return false, changing nothing, if there is one of that proof
     */
    boolean add(AccountSwitch leave);

    /**
     * Uses one up, if it {@linkplain AccountSwitch#admits admits} that user, account, grant and time; the check and the using up are
     * one step. If not, it stays as it is. Of several calls at once, one is true.
     */
    boolean use(SecretHash proof, UserId user, GoogleSubject account, SecretHash grant, Instant now);
}
