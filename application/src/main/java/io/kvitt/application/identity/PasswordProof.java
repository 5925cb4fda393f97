package io.kvitt.application.identity;

import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.ThrottleRule;
import io.kvitt.domain.identity.Tries;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.port.Passwords;
import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.identity.port.SecurityLog;
import io.kvitt.domain.identity.port.Throttles;
import io.kvitt.domain.identity.port.Users;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds out whether somebody knows a user's password. Tries are counted before they are made; whether there is such a user changes
 * neither the answer nor the work.
 */
public final class PasswordProof {

    private final Users users;
    private final Passwords passwords;
    private final Throttles throttles;
    private final Secrets secrets;
    private final SecurityLog log;

    public PasswordProof(Users users, Passwords passwords, Throttles throttles, Secrets secrets, SecurityLog log) {
        this.users = users;
        this.passwords = passwords;
        this.throttles = throttles;
        this.secrets = secrets;
        this.log = log;
    }

    /** The user as kept after the proof: hashed anew if the hash was an old one. */
    IdentityAnswer<User> of(User user, Password password, Origin origin, Instant now) {
        SecretHash account = secrets.hash("user|" + user.id());
        return counted(account, origin, now).orElseGet(() -> compared(user, password, account, now));
    }

    /** What is answered where there is no such user. */
    IdentityAnswer<User> ofNobody(String name, Password password, Origin origin, Instant now) {
        SecretHash account = secrets.hash("name|" + name.strip().toLowerCase(Locale.ROOT));
        return counted(account, origin, now).orElseGet(() -> {
            passwords.compareWithNobody(password);
            return LogIn.denied();
        });
    }

    /** The answer, if it was tried too often. */
    private Optional<IdentityAnswer<User>> counted(SecretHash account, Origin origin, Instant now) {
        return throttled(ThrottleRule.LOGIN_ADDRESS, secrets.hash("address|" + origin.address()), now)
                .or(() -> throttled(ThrottleRule.LOGIN, account, now));
    }

    private Optional<IdentityAnswer<User>> throttled(ThrottleRule rule, SecretHash subject, Instant now) {
        return throttles.take(rule, subject, now) instanceof Tries.Outcome.Refused refused
                ? Optional.of(new IdentityAnswer.Throttled<>(refused.retryAt()))
                : Optional.empty();
    }

    private IdentityAnswer<User> compared(User user, Password password, SecretHash account, Instant now) {
        if (user.password().isEmpty()) {
            passwords.compareWithNobody(password);
            return LogIn.denied();
        }
        PasswordHash hash = user.password().get();
        Passwords.Match match = passwords.compare(password, hash);
        if (match == Passwords.Match.UNREADABLE) {
            log.write(IdentityNote.PASSWORD_HASH_UNREADABLE.alarm(Optional.of(user.id()), now));
        }
        boolean isSame = match == Passwords.Match.SAME || match == Passwords.Match.SAME_BUT_OLD;
        if (!isSame || user.status() != UserStatus.ACTIVE) {
            return LogIn.denied();
        }
        throttles.giveBack(ThrottleRule.LOGIN, account, now);
        return new IdentityAnswer.Done<>(match == Passwords.Match.SAME_BUT_OLD ? rehashed(user, password) : user);
    }

    /** If somebody changed the user meanwhile, the old hash stays until the next login. */
    private User rehashed(User user, Password password) {
        User next = user.rehashed(passwords.hash(password));
        return users.update(next) == Users.Outcome.DONE
                ? next
                : users.find(user.id()).orElse(user);
    }
}
