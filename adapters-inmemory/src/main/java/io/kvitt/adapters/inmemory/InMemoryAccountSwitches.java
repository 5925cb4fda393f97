package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.AccountSwitch;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.AccountSwitches;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Leaves by their proof; what is over is cleared away once there are many. One lock for all. */
final class InMemoryAccountSwitches implements AccountSwitches {

    private static final int CLEARED_AT = 10_000;

    private final Map<SecretHash, AccountSwitch> kept = new HashMap<>();

    @Override
    public synchronized boolean add(AccountSwitch leave) {
        return kept.putIfAbsent(leave.proof(), leave) == null;
    }

    @Override
    public synchronized boolean use(
            SecretHash proof, UserId user, GoogleSubject account, SecretHash grant, Instant now) {
        if (kept.size() > CLEARED_AT) {
            kept.values().removeIf(one -> !now.isBefore(one.endsAt()));
        }
        AccountSwitch leave = kept.get(proof);
        boolean admitted = leave != null && leave.admits(user, account, grant, now);
        if (admitted) {
            kept.remove(proof);
        }
        return admitted;
    }
}
