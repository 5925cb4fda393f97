package io.kvitt.domain.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A user as kept. The id never changes; every name may, and each belongs to one user at most. Every change gives the next version.
 *
 * @param names how the user is known: at most one address, one username and five accounts at
 *     providers, and at least one of all
 * @param password absent for those who log in through a provider alone
 * @param epoch how often all sessions were ended at once; a token of an older epoch is not good any more
 * @param epochRaisedBy why it was raised last
 * @param createdAt in whole milliseconds
 * @param version 1 when signed up, one more with every change
 */
public record User(
        UserId id,
        Set<UniqueName> names,
        Optional<FullName> fullName,
        Optional<PasswordHash> password,
        UserStatus status,
        long epoch,
        RevocationReason epochRaisedBy,
        Instant createdAt,
        long version) {

    private static final int MOST_PROVIDERS = 5;

    /** @throws IllegalArgumentException if there are too many names or none */
    public User {
        names = Set.copyOf(names);
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        if (epoch < 0 || version < 1) {
            throw new IllegalArgumentException("epoch " + epoch + ", version " + version);
        }
        if (names.isEmpty()
                || count(names, EmailAddress.class) > 1
                || count(names, Username.class) > 1
                || count(names, OidcSubject.class) > MOST_PROVIDERS) {
            throw new IllegalArgumentException(names.size() + " names, of one kind too many or none at all");
        }
    }

    /** A user nobody has seen before. */
    public static User signedUp(UserId id, Set<UniqueName> names, Instant at) {
        return new User(
                id,
                names,
                Optional.empty(),
                Optional.empty(),
                UserStatus.ACTIVE,
                0,
                RevocationReason.LOGOUT_ALL,
                at,
                1);
    }

    /** A user nobody has seen before, who logs in with a password. */
    public static User signedUp(
            UserId id, Set<UniqueName> names, Optional<FullName> fullName, PasswordHash password, Instant at) {
        return new User(
                id, names, fullName, Optional.of(password), UserStatus.ACTIVE, 0, RevocationReason.LOGOUT_ALL, at, 1);
    }

    public Optional<EmailAddress> email() {
        return all(names, EmailAddress.class).stream().findFirst();
    }

    public Optional<Username> username() {
        return all(names, Username.class).stream().findFirst();
    }

    /** What a session needs to know. */
    public AccountStanding standing() {
        return new AccountStanding(status, epoch, epochRaisedBy);
    }

    /** The next version, known by these names instead. */
    public User withNames(Set<UniqueName> others) {
        return next(others, fullName, password, status, epoch, epochRaisedBy);
    }

    /** The next version, also known as that. */
    public User alsoKnownAs(UniqueName name) {
        Set<UniqueName> more = new LinkedHashSet<>(names);
        more.add(name);
        return withNames(more);
    }

    /** The same user under a name, before anybody else saw them: no new version. */
    public User named(FullName name) {
        return new User(id, names, Optional.of(name), password, status, epoch, epochRaisedBy, createdAt, version);
    }

    public User withFullName(FullName name) {
        return next(names, Optional.of(name), password, status, epoch, epochRaisedBy);
    }

    /** The next version with a hash of the same password, as after raising the cost of hashing; sessions go on. */
    public User rehashed(PasswordHash hash) {
        return next(names, fullName, Optional.of(hash), status, epoch, epochRaisedBy);
    }

    /** The next version with another password; every session before it ends. */
    public User withPassword(PasswordHash hash) {
        return next(names, fullName, Optional.of(hash), status, epoch + 1, RevocationReason.PASSWORD_CHANGED);
    }

    /** The next version, logged out everywhere: one write ends every session and token there is. */
    public User loggedOutEverywhere(RevocationReason why) {
        return next(names, fullName, password, status, epoch + 1, why);
    }

    public User disabled() {
        return next(names, fullName, password, UserStatus.DISABLED, epoch + 1, RevocationReason.USER_DISABLED);
    }

    /** The next version, in use again; sessions from before stay ended. One that is deleted stays so. */
    public User enabled() {
        if (status == UserStatus.DELETED) {
            throw new IllegalArgumentException("a deleted user is not enabled: " + id);
        }
        return next(names, fullName, password, UserStatus.ACTIVE, epoch, epochRaisedBy);
    }

    /** The next version, of which everything is to be erased. The names stay taken until that is done. */
    public User deleted() {
        return next(names, fullName, password, UserStatus.DELETED, epoch + 1, RevocationReason.USER_DELETED);
    }

    private User next(
            Set<UniqueName> known,
            Optional<FullName> called,
            Optional<PasswordHash> hash,
            UserStatus now,
            long raised,
            RevocationReason why) {
        return new User(id, known, called, hash, now, raised, why, createdAt, Math.addExact(version, 1));
    }

    private static <N> int count(Set<UniqueName> names, Class<N> kind) {
        return all(names, kind).size();
    }

    private static <N> List<N> all(Set<UniqueName> names, Class<N> kind) {
        List<N> found = new ArrayList<>();
        for (UniqueName name : names) {
            if (kind.isInstance(name)) {
                found.add(kind.cast(name));
            }
        }
        return found;
    }
}
