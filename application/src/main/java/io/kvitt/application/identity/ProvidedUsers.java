package io.kvitt.application.identity;

import io.kvitt.domain.identity.FullName;
import io.kvitt.domain.identity.OidcSignIn;
import io.kvitt.domain.identity.OidcSubject;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.identity.port.Users;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The users whom a provider vouches for. Whoever is new becomes a user; an address that is somebody's stays theirs, and makes nobody
 * the same person.
 */
public final class ProvidedUsers {

    private final Users users;
    private final Secrets secrets;

    public ProvidedUsers(Users users, Secrets secrets) {
        this.users = users;
        this.secrets = secrets;
    }

    /** The user of an account, made if there is none; none if the account's user is being deleted. */
    Optional<User> of(OidcSignIn who, Instant now) {
        Optional<User> known = users.named(who.subject());
        return known.isPresent() ? known : made(who, now);
    }

    /** The user of a subject of whom nothing else is known. */
    Optional<User> of(OidcSubject subject, Instant now) {
        return of(new OidcSignIn(subject, Optional.empty(), Optional.empty(), Optional.empty()), now);
    }

    private Optional<User> made(OidcSignIn who, Instant now) {
        Set<UniqueName> onlySubject = Set.of(who.subject());
        Set<UniqueName> both = who.email()
                .<Set<UniqueName>>map(email -> Set.of(who.subject(), email))
                .orElse(onlySubject);
        return added(both, who, now).or(() -> added(onlySubject, who, now)).or(() -> users.named(who.subject()));
    }

    private Optional<User> added(Set<UniqueName> names, OidcSignIn who, Instant now) {
        User bare = User.signedUp(new UserId("user_" + secrets.drawId()), names, now);
        User user = who.name().flatMap(FullName::parse).map(bare::named).orElse(bare);
        return users.add(user) == Users.Outcome.DONE ? Optional.of(user) : Optional.empty();
    }
}
