package io.kvitt.application.identity;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.FullName;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.Username;
import io.kvitt.domain.identity.port.Users;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes what a user is called and known by. The id stays. */
public final class ChangeProfile {

    private final Users users;

    public ChangeProfile(Users users) {
        this.users = users;
    }

    /**
     * Changes the version that the user saw.
     *
     * @return refused with {@code CONFLICT} if it was changed meanwhile or a name is somebody's
     */
    public IdentityAnswer<User> change(UserId id, long version, ProfileChange asked) {
        Optional<User> user = users.find(id).filter(kept -> kept.version() == version);
        if (user.isEmpty()) {
            return new IdentityAnswer.Refused<>(OutcomeCode.CONFLICT);
        }
        return new Asked(asked).check(user.get()).match(this::kept, IdentityAnswer.Invalid::new);
    }

    private IdentityAnswer<User> kept(User next) {
        return users.update(next) == Users.Outcome.DONE
                ? new IdentityAnswer.Done<>(next)
                : new IdentityAnswer.Refused<>(OutcomeCode.CONFLICT);
    }

    /** What was asked, read once. */
    private record Asked(
            Optional<FullName> name, Optional<Username> username, Optional<EmailAddress> email, ProfileChange as) {

        Asked(ProfileChange as) {
            this(
                    as.name().flatMap(FullName::parse),
                    as.username().flatMap(Username::parse),
                    as.email().flatMap(EmailAddress::parse),
                    as);
        }

        Checked<User> check(User before) {
            Violations violations = new Violations();
            violations.unless(
                    as.name().isPresent() == name.isPresent(),
                    "/name",
                    "FULL_NAME_FORMAT",
                    "A name has 1 to 200 characters, none of them hidden.");
            violations.unless(
                    as.username().isPresent() == username.isPresent(),
                    "/username",
                    "USERNAME_FORMAT",
                    "A username has 2 to 64 of a-z, 0-9 and . _ -, with a letter or digit at both ends.");
            violations.unless(
                    as.email().isPresent() == email.isPresent(),
                    "/email",
                    "EMAIL_FORMAT",
                    "This is no e-mail address.");
            return violations.or(() -> next(before));
        }

        private User next(User before) {
            User known = before.withNames(names(before));
            return name.map(known::named).orElse(known);
        }

        private Set<UniqueName> names(User before) {
            Stream<UniqueName> kept = before.names().stream()
                    .filter(one -> !(one instanceof Username && username.isPresent()))
                    .filter(one -> !(one instanceof EmailAddress && email.isPresent()));
            return Stream.of(kept, username.stream(), email.stream())
                    .flatMap(some -> some)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
