package io.kvitt.application.identity;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.Users;
import java.util.Optional;

/** Shows users what is known of them. */
public final class ShowProfile {

    private final Users users;
    private final Connections connections;

    public ShowProfile(Users users, Connections connections) {
        this.users = users;
        this.connections = connections;
    }

    /** The profile; none if the user is gone. */
    public Optional<Profile> of(UserId id) {
        return users.find(id).map(user -> new Profile(user, connections.held(id)));
    }
}
