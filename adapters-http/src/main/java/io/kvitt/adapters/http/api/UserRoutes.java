package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.identity.Profile;
import io.kvitt.application.identity.ProfileChange;
import io.kvitt.application.identity.SignedIn;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Users about themselves. Whoever sits at this machine without having signed in is no user here. */
final class UserRoutes {

    private static final String ME = "/v1/user/me";
    private static final Duration DEADLINE = Duration.ofHours(24);
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final IdentityUses does;

    UserRoutes(IdentityUses does) {
        this.does = does;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ME, "showUser", "Shows the user who asks.")
                        .answers(Answer.json(200, "The user, with the version as ETag.", UserShape.EXAMPLE))
                        .answers(Answer.empty(304, "It is what you have."))
                        .does(call -> shown(profile(call))),
                Route.of("GET", "/users/{username}", "showUserOfOld", "Shows the user who asks, by username.")
                        .answers(Answer.json(200, "The user.", UserShape.EXAMPLE))
                        .answers(Answer.empty(304, "It is what you have."))
                        .aliasOf(ME)
                        .does(this::showByName),
                Route.of("PATCH", ME, "changeUser", "Changes what the user is called and known by.")
                        .takesPart(UserShape.Part.EXAMPLE)
                        .conditional()
                        .answers(Answer.json(200, "The user as it is now.", UserShape.EXAMPLE))
                        .problem(ProblemCode.CONFLICT)
                        .does(this::change),
                Route.of("DELETE", ME, "deleteUser", "Deletes the user with everything that is theirs.")
                        .answers(Answer.json(202, "No token of theirs works any more.", UserShape.Farewell.EXAMPLE))
                        .does(this::delete),
                Route.of("PUT", ME + "/password", "changePassword", "Changes the password; every other session ends.")
                        .takes(Credentials.NewPassword.EXAMPLE)
                        .answers(Answer.json(200, "Tokens of a new session.", UserShape.Tokens.EXAMPLE))
                        .problem(ProblemCode.INVALID_CREDENTIALS, ProblemCode.CONFLICT)
                        .does(this::changePassword),
                Route.of("GET", ME + "/sessions", "listSessions", "Lists where the user is logged in.")
                        .answers(Answer.json(200, "All of them.", UserShape.Logins.EXAMPLE))
                        .does(this::sessions),
                Route.of("DELETE", ME + "/sessions/{session_id}", "endSession", "Logs out somewhere.")
                        .answers(Answer.empty(204, "It is over, or was before."))
                        .does(this::endSession));
    }

    private Profile profile(Call call) {
        return does.showProfile().of(call.user()).orElseThrow(Refused::notFound);
    }

    private static Response shown(Profile profile) {
        return Response.json(200, UserShape.of(profile))
                .withVersion(profile.user().version());
    }

    /** Somebody else's name is not found, whether or not there is somebody. */
    private Response showByName(Call call) {
        Profile profile = profile(call);
        Optional<Username> asked = Username.parse(call.at("username"));
        return shown(Optional.of(profile)
                .filter(one -> asked.isPresent() && one.user().username().equals(asked))
                .orElseThrow(Refused::notFound));
    }

    private Response change(Call call) {
        Profile before = profile(call);
        UserShape.Part part = call.body(UserShape.Part.class);
        long version = call.version(() -> before.user().version());
        if (version != before.user().version()) {
            throw Refused.outdated(before.user().version());
        }
        User user = Identities.done(
                does.changeProfile()
                        .change(call.user(), version, new ProfileChange(part.name(), part.username(), part.email())),
                does.clock());
        return shown(new Profile(user, before.connection()));
    }

    private Response delete(Call call) {
        if (!does.deleteAccount().delete(call.user())) {
            throw Refused.notFound();
        }
        return SessionCookies.clear(Response.json(
                202, new UserShape.Farewell("deleting", does.clock().instant().plus(DEADLINE))));
    }

    private Response changePassword(Call call) {
        Credentials.NewPassword stated = call.body(Credentials.NewPassword.class);
        SignedIn in = Identities.done(
                does.changePassword()
                        .change(
                                call.user(),
                                new Secret(stated.password().orElse("")),
                                new Secret(stated.newPassword().orElse("")),
                                Identities.origin(call)),
                does.clock());
        Instant now = does.clock().instant();
        boolean inCookies = SessionCookies.areWanted(call);
        Response response =
                Response.json(200, UserShape.Tokens.of(in, inCookies, now)).with("Cache-Control", "no-store");
        return inCookies
                ? SessionCookies.set(
                        response, in.tokens(), does.csrf().of(in.tokens().session()), now)
                : response;
    }

    private Response sessions(Call call) {
        Optional<SessionId> asking = call.access().map(AccessClaims::session);
        return Response.json(
                200,
                new UserShape.Logins(does.listSessions().of(call.user()).stream()
                        .map(session -> UserShape.Login.of(session, asking))
                        .toList()));
    }

    private Response endSession(Call call) {
        String id = call.at("session_id");
        if (UUID_FORM.matcher(id).matches()) {
            does.logOut().ofUser(call.user(), new SessionId(UUID.fromString(id)));
        }
        return Response.empty(204);
    }
}
