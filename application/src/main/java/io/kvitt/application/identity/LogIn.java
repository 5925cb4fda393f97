package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.Username;
import io.kvitt.domain.identity.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets in whoever knows a name and its password. An unknown name, a wrong password and an account without one get one answer, after
 * the same work.
 */
public final class LogIn {

    private static final Violation NO_PASSWORD =
            new Violation("/password", "PASSWORD_FORMAT", "A password has 1 to 128 characters, at most 512 bytes.");

    private final Users users;
    private final PasswordProof proof;
    private final SessionStart start;
    private final Clock clock;

    public LogIn(Users users, PasswordProof proof, SessionStart start, Clock clock) {
        this.users = users;
        this.proof = proof;
        this.start = start;
        this.clock = clock;
    }

    /**
     * Logs in.
     *
     * @param name an e-mail address or a username, as typed
     */
    public IdentityAnswer<SignedIn> logIn(String name, Secret password, Origin origin) {
        Instant now = clock.instant();
        return proven(name, password, origin, now).map(user -> start.begin(user, origin, now));
    }

    /**
     * Logs in a client of a predecessor, which has one access token for 24 hours and cannot refresh. The token ends with its session
     * like any other.
     */
    public IdentityAnswer<SignedIn> logInForADay(String name, Secret password, Origin origin) {
        Instant now = clock.instant();
        return proven(name, password, origin, now).map(user -> start.beginLegacy(user, origin, now));
    }

    private IdentityAnswer<User> proven(String name, Secret typed, Origin origin, Instant now) {
        Optional<Password> password = Password.parse(typed.reveal());
        if (password.isEmpty()) {
            return new IdentityAnswer.Invalid<>(List.of(NO_PASSWORD));
        }
        Optional<User> user = parsed(name).flatMap(users::named);
        return user.map(known -> proof.of(known, password.get(), origin, now))
                .orElseGet(() -> proof.ofNobody(name, password.get(), origin, now));
    }

    private static Optional<UniqueName> parsed(String name) {
        return EmailAddress.parse(name)
                .<UniqueName>map(address -> address)
                .or(() -> Username.parse(name).map(username -> username));
    }

    /** That somebody is not let in. */
    static <T> IdentityAnswer<T> denied() {
        return new IdentityAnswer.Refused<>(OutcomeCode.INVALID_CREDENTIALS);
    }
}
