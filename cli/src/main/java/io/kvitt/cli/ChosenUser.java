package io.kvitt.cli;

import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.Username;
import io.kvitt.domain.identity.port.Users;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which user a command is about: whoever runs it may read the store anyway. */
final class ChosenUser {

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description =
                    "An e-mail address, a username or an id. Default: who is logged in, or the user of this machine.")
    private Optional<String> name = Optional.empty();

    /** The user; none if nobody has that name. */
    Optional<UserId> in(IdentityDesk desk) {
        if (name.isEmpty()) {
            return Optional.of(desk.store().user());
        }
        Users users = desk.store().identity().users();
        return parsed(name.get())
                .flatMap(users::named)
                .or(() -> UserId.parse(name.get()).flatMap(users::find))
                .map(User::id);
    }

    private static Optional<UniqueName> parsed(String text) {
        return EmailAddress.parse(text)
                .<UniqueName>map(address -> address)
                .or(() -> Username.parse(text).map(username -> username));
    }
}
