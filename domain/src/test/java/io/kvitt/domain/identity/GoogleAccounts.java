package io.kvitt.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Connections to start tests from. */
public final class GoogleAccounts {

    public static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    public static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final ConnectionId FIRST = new ConnectionId(new UUID(7, 1));
    public static final ConnectionId SECOND = new ConnectionId(new UUID(7, 2));
    public static final GoogleSubject ACCOUNT = new GoogleSubject("110169484474386276334");
    public static final GoogleSubject OTHER_ACCOUNT = new GoogleSubject("220169484474386276334");
    public static final Set<String> SCOPES = Set.of("openid", "email", Connection.READ_MAIL);
    public static final OAuthClientId WEB_CLIENT = new OAuthClientId("web.apps.googleusercontent.com");
    public static final OAuthClientId IOS_CLIENT = new OAuthClientId("ios.apps.googleusercontent.com");

    private GoogleAccounts() {}

    /** Anna connects her account with a refresh token of that text, and no access token. */
    public static ConnectionEvent.Verified verified(String refreshToken) {
        return verified(FIRST, ACCOUNT, Optional.of(new SealedToken(refreshToken)), false);
    }

    public static ConnectionEvent.Verified verified(
            ConnectionId id, GoogleSubject account, Optional<SealedToken> refreshToken, boolean confirmed) {
        return new ConnectionEvent.Verified(
                id,
                ANNA,
                account,
                new EmailAddress("anna@example.se"),
                SCOPES,
                WEB_CLIENT,
                refreshToken,
                Optional.empty(),
                ConnectionEvent.Holder.NOBODY,
                confirmed);
    }

    /** Anna's connection as she has just made it, with a refresh token {@code rt1} and no access token. */
    public static Connection connected() {
        return (Connection) ConnectionRules.decide(new ConnectionState.None(), verified("rt1"), NOON)
                .next();
    }

    /** The same with an access token that is good until then. */
    public static Connection connectedUntil(Instant end) {
        return connected()
                .change()
                .access(new AccessGrant(new SealedToken("at1"), end))
                .made();
    }

    /** A lease on that connection, and the fence of its holder. */
    public static Leased leased(Connection connection, long owner, Instant at) {
        ConnectionDecision decision = ConnectionRules.decide(
                connection, new ConnectionEvent.TokenNeeded(new LeaseOwner(new UUID(0, owner))), at);
        return new Leased((Connection) decision.next(), ((ConnectionAnswer.Refresh) decision.answer()).fence());
    }

    /** A connection whose lease is taken, and what its holder must show. */
    public record Leased(Connection connection, Fence fence) {}

    /** Google's answer to that holder: an access token for an hour. */
    public static ConnectionEvent.Refreshed refreshed(Fence fence, Instant askedAt) {
        return new ConnectionEvent.Refreshed(
                fence,
                new SealedToken("at2"),
                askedAt,
                Duration.ofHours(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
