package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.application.identity.Profile;
import io.kvitt.application.identity.SessionTokens;
import io.kvitt.application.identity.SignedIn;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.ConnectionStatus;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.FullName;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.Username;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A user as shown to themselves. */
record UserShape(
        @Says(value = "Never changes", example = "user_6f1c0000-0000-4000-8000-00000000000a")
        String id,

        @Says(value = "To log in with", example = "ann@example.org")
        Optional<String> email,

        @Says(value = "To log in with", example = "ann") Optional<String> username,

        @Says(value = "What the user is called", example = "Ann Lee")
        Optional<String> name,

        @Says("When the user signed up") Instant createdAt,
        @Says("The day of it, in UTC") LocalDate createdOn,
        @Says("Whether mail can be read now") boolean gmailAccountConnected,

        @Says(
                value = "Of the connection to Google",
                example = "CONNECTED",
                oneOf = {"NONE", "CONNECTED", "NEEDS_REAUTH", "REVOKED"})
        String gmailStatus,

        @Says("One more with every change") long version) {

    private static final Instant SOME_DAY = Instant.parse("2026-11-22T06:41:00Z");

    static final UserShape EXAMPLE = new UserShape(
            "user_6f1c0000-0000-4000-8000-00000000000a",
            Optional.of("ann@example.org"),
            Optional.of("ann"),
            Optional.of("Ann Lee"),
            SOME_DAY,
            LocalDate.of(2026, 11, 22),
            false,
            "NONE",
            1);

    static UserShape of(Profile profile) {
        User user = profile.user();
        return new UserShape(
                user.id().value(),
                user.email().map(EmailAddress::value),
                user.username().map(Username::value),
                user.fullName().map(FullName::value),
                user.createdAt(),
                LocalDate.ofInstant(user.createdAt(), ZoneOffset.UTC),
                profile.isGmailConnected(),
                profile.connection().map(one -> status(one.status())).orElse("NONE"),
                user.version());
    }

    static String status(ConnectionStatus status) {
        if (status instanceof ConnectionStatus.Connected) {
            return "CONNECTED";
        }
        return status instanceof ConnectionStatus.NeedsReauth ? "NEEDS_REAUTH" : "REVOKED";
    }

    /** What is changed of a user. */
    record Part(
            @Says(value = "What the user is called", example = "Ann Lee")
            Optional<String> name,

            @Says(value = "To log in with", example = "ann") Optional<String> username,

            @Says(value = "To log in with", example = "ann@example.org")
            Optional<String> email) {

        static final Part EXAMPLE = new Part(Optional.of("Ann Lee"), Optional.empty(), Optional.empty());
    }

    /** Tokens of a session that has just begun or gone on. */
    record Tokens(
            @Says("Who is signed in; left out when a session goes on")
            Optional<UserShape> user,

            @Says(
                    value = "To be sent as Authorization: Bearer; left out where cookies hold it",
                    example = "eyJhbGciOi…")
            Optional<String> accessToken,

            @Says(value = "The same, for clients of old; on /login and /v1/login alone", example = "eyJhbGciOi…")
            Optional<String> token,

            @Says(value = "Always Bearer", example = "Bearer")
            String tokenType,

            @Says(value = "Seconds that the access token is good for", example = "600")
            long expiresIn,

            @Says(value = "Good once, for new tokens; left out where cookies hold it", example = "rt1.AAAA")
            Optional<String> refreshToken,

            @Says(value = "Seconds until the session runs out if nothing is done", example = "1209600")
            long refreshExpiresIn) {

        static final Tokens EXAMPLE = new Tokens(
                Optional.of(UserShape.EXAMPLE),
                Optional.of("eyJhbGciOi…"),
                Optional.empty(),
                "Bearer",
                600,
                Optional.of("rt1.AAAA"),
                1_209_600);

        static Tokens of(SignedIn in, boolean inCookies, Instant now) {
            return of(in.tokens(), Optional.of(UserShape.of(new Profile(in.user(), Optional.empty()))), inCookies, now);
        }

        static Tokens of(SessionTokens tokens, Optional<UserShape> user, boolean inCookies, Instant now) {
            return new Tokens(
                    user,
                    inCookies ? Optional.empty() : Optional.of(tokens.access().reveal()),
                    Optional.empty(),
                    "Bearer",
                    Duration.between(now, tokens.accessEndsAt()).toSeconds(),
                    inCookies ? Optional.empty() : Optional.of(tokens.refresh().reveal()),
                    Duration.between(now, tokens.refreshEndsAt()).toSeconds());
        }

        /** With the access token under the name that clients of old know. */
        Tokens ofOld() {
            return new Tokens(user, accessToken, accessToken, tokenType, expiresIn, refreshToken, refreshExpiresIn);
        }

        @Override
        public String toString() {
            return "Tokens[…]";
        }
    }

    /** What an access token says. */
    record Current(
            @Says(value = "Who is signed in", example = "user_6f1c0000-0000-4000-8000-00000000000a")
            String userId,

            @Says(
                    value = "The session; none of whoever sits at this machine",
                    example = "0d4f0000-0000-4000-8000-000000000001")
            Optional<String> sid,

            @Says("When the access token was made") Optional<Instant> issuedAt,
            @Says("When it runs out") Optional<Instant> expiresAt,

            @Says(
                    value = "The kind of client",
                    example = "web",
                    oneOf = {"web", "ios", "api", "local"})
            String kind) {

        static final Current EXAMPLE = new Current(
                "user_6f1c0000-0000-4000-8000-00000000000a",
                Optional.of("0d4f0000-0000-4000-8000-000000000001"),
                Optional.of(SOME_DAY),
                Optional.of(SOME_DAY.plusSeconds(600)),
                "web");

        static Current of(String user, Optional<AccessClaims> access) {
            return new Current(
                    user,
                    access.map(AccessClaims::session).map(SessionId::toString),
                    access.map(AccessClaims::issuedAt),
                    access.map(AccessClaims::endsAt),
                    access.map(claims -> claims.client().name().toLowerCase(Locale.ROOT))
                            .orElse("local"));
        }
    }

    /** Somewhere that the user is logged in. */
    record Login(
            @Says(value = "The session", example = "0d4f0000-0000-4000-8000-000000000001")
            String id,

            @Says(value = "What the client called itself", example = "Firefox")
            String device,

            @Says("When it began") Instant createdAt,
            @Says("When it was refreshed last") Instant lastSeenAt,
            @Says("When it runs out if nothing is done") Instant expiresAt,
            @Says("Whether it is the one that asks") boolean current) {

        static final Login EXAMPLE = new Login(
                "0d4f0000-0000-4000-8000-000000000001",
                "Firefox",
                SOME_DAY,
                SOME_DAY,
                SOME_DAY.plusSeconds(1_209_600),
                true);

        static Login of(Session session, Optional<SessionId> asking) {
            return new Login(
                    session.id().toString(),
                    session.device(),
                    session.createdAt(),
                    session.rotatedAt(),
                    session.idleAt(),
                    asking.equals(Optional.of(session.id())));
        }
    }

    /** All of them. */
    record Logins(@Says("The oldest first") List<Login> items) {
        static final Logins EXAMPLE = new Logins(List.of(Login.EXAMPLE));

        Logins {
            items = List.copyOf(items);
        }
    }

    /** That a user is being deleted. */
    record Farewell(
            @Says(value = "Always deleting", example = "deleting")
            String state,

            @Says("When nothing is left at the latest") Instant deadline) {
        static final Farewell EXAMPLE = new Farewell("deleting", SOME_DAY.plusSeconds(86_400));
    }
}
