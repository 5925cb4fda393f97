package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordRules;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Passwords;
import io.kvitt.domain.identity.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives a user another password. Every session before it ends; whoever changed it goes on with a new one. */
public final class ChangePassword {

    private final Users users;
    private final PasswordProof proof;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SessionStart start;
    private final Clock clock;

    public ChangePassword(
            Users users,
            PasswordProof proof,
            PasswordRules rules,
            Passwords passwords,
            SessionStart start,
            Clock clock) {
        this.users = users;
        this.proof = proof;
        this.rules = rules;
        this.passwords = passwords;
        this.start = start;
        this.clock = clock;
    }

    /**
     * Changes it, for whoever knows the one before.
     *
     * @return refused with {@code CONFLICT} if the user was changed meanwhile
     */
    public IdentityAnswer<SignedIn> change(UserId id, Secret before, Secret after, Origin origin) {
        Instant now = clock.instant();
        Optional<User> user = users.find(id);
        Optional<Password> known = Password.parse(before.reveal());
        if (user.isEmpty() || known.isEmpty()) {
            return LogIn.denied();
        }
        Checked<Password> next = rules.check(after.reveal(), user.get().names());
        if (next instanceof Checked.Invalid<Password> invalid) {
            return new IdentityAnswer.Invalid<>(invalid.violations());
        }
        Password wanted = next.match(good -> good, broken -> known.get());
        if (wanted.equals(known.get())) {
            return new IdentityAnswer.Invalid<>(List.of(
                    new Violation("/new_password", "PASSWORD_UNCHANGED", "The new password is the one before.")));
        }
        return proof.of(user.get(), known.get(), origin, now).then(proven -> changed(proven, wanted, origin, now));
    }

    private IdentityAnswer<SignedIn> changed(User user, Password wanted, Origin origin, Instant now) {
        User next = user.withPassword(passwords.hash(wanted));
        return users.update(next) == Users.Outcome.DONE
                ? new IdentityAnswer.Done<>(start.begin(next, origin, now))
                : new IdentityAnswer.Refused<>(OutcomeCode.CONFLICT);
    }
}
