package io.kvitt.application.identity;

import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.OidcBearer;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionEvent;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.port.OidcProvider;
import io.kvitt.domain.identity.port.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Access tokens of providers that we accept. Each belongs to a session of ours, begun when it is first seen, so that logging out here
 * ends it here, whatever the provider thinks of it.
 */
public final class ProvidedSessions {

    private static final String DEVICE = "provider";

    private final List<OidcProvider> providers;
    private final ProvidedUsers users;
    private final Sessions sessions;
    private final SessionCourse course;

    public ProvidedSessions(
            List<OidcProvider> providers, ProvidedUsers users, Sessions sessions, SessionCourse course) {
        this.providers = List.copyOf(providers);
        this.users = users;
        this.sessions = sessions;
        this.course = course;
    }

    /** What the token states in our words, if it is one of a provider of ours and its user is not closed. */
    Optional<AccessClaims> claims(String shown, Instant now) {
        return providers.stream()
                .flatMap(provider -> provider.bearer(shown, now).stream())
                .findFirst()
                .flatMap(bearer -> session(bearer, now).map(session -> claims(bearer, session)));
    }

    private Optional<Session> session(OidcBearer bearer, Instant now) {
        SessionId id = SessionId.of(bearer.subject(), bearer.signIn());
        Optional<Session> begun = sessions.find(id);
        return begun.isPresent() ? begun : begin(id, bearer, now);
    }

    private Optional<Session> begin(SessionId id, OidcBearer bearer, Instant now) {
        Optional<User> user = users.of(bearer.subject(), now).filter(one -> one.status() == UserStatus.ACTIVE);
        user.ifPresent(known -> course.beginIfNew(
                new SessionEvent.LoggedIn(id, known.id(), known.epoch(), ClientType.API, DEVICE, Optional.empty()),
                now));
        return user.flatMap(known -> sessions.find(id));
    }

    private static AccessClaims claims(OidcBearer bearer, Session session) {
        return new AccessClaims(
                bearer.token(),
                session.owner(),
                session.id(),
                session.generation(),
                session.epoch(),
                session.client(),
                bearer.issuedAt(),
                bearer.endsAt(),
                session.createdAt());
    }
}
