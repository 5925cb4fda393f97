package io.kvitt.application.identity;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.PasswordRules;
import io.kvitt.domain.identity.ThrottleRule;
import io.kvitt.domain.identity.Tries;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Passwords;
import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.identity.port.Throttles;
import io.kvitt.domain.identity.port.Users;
import java.time.Clock;
import java.time.Instant;

/** Takes a new user. Nobody who is there is ever replaced; which of the names is taken is not told. */
public final class SignUp {

    private final Users users;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Throttles throttles;
    private final SessionStart start;
    private final Secrets secrets;
    private final Clock clock;

    public SignUp(
            Users users,
            PasswordRules rules,
            Passwords passwords,
            Throttles throttles,
            SessionStart start,
            Secrets secrets,
            Clock clock) {
        this.users = users;
        this.rules = rules;
        this.passwords = passwords;
        this.throttles = throttles;
        this.start = start;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Takes the user and signs them in, or says why not. The password is hashed either way, so the time tells nothing. */
    public IdentityAnswer<SignedIn> signUp(SignUpRequest asked, Origin origin) {
        Instant now = clock.instant();
        Checked<SignUpRequest.Fit> checked = asked.check(rules);
        if (checked instanceof Checked.Invalid<SignUpRequest.Fit> invalid) {
            return new IdentityAnswer.Invalid<>(invalid.violations());
        }
        Tries.Outcome tries =
                throttles.take(ThrottleRule.SIGN_UP_ADDRESS, secrets.hash("address|" + origin.address()), now);
        if (tries instanceof Tries.Outcome.Refused refused) {
            return new IdentityAnswer.Throttled<>(refused.retryAt());
        }
        return create(asked).map(user -> start.begin(user, origin, now));
    }

    /** Takes the user without signing them in: for whoever runs Kvitt. */
    public IdentityAnswer<User> create(SignUpRequest asked) {
        return asked.check(rules).match(this::create, IdentityAnswer.Invalid::new);
    }

    private IdentityAnswer<User> create(SignUpRequest.Fit fit) {
        UserId id = new UserId("user_" + secrets.drawId());
        User user = User.signedUp(id, fit.names(), fit.name(), passwords.hash(fit.password()), clock.instant());
        return users.add(user) == Users.Outcome.DONE
                ? new IdentityAnswer.Done<>(user)
                : new IdentityAnswer.Refused<>(OutcomeCode.CONFLICT);
    }
}
