package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.application.identity.IdentityAnswer;
import io.kvitt.application.identity.Origin;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.OutcomeCode;
import java.time.Clock;
import java.time.Duration;

/** Answers about who one is, as answers of the API. */
final class Identities {

    private Identities() {}

    /** The value, or the problem. */
    static <T> T done(IdentityAnswer<T> answer, Clock clock) {
        return answer.match(
                value -> value,
                code -> {
                    throw refused(code);
                },
                until -> {
                    long seconds =
                            Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
                    throw new Refused(ProblemCode.RATE_LIMITED, "It was tried too often.")
                            .with("Retry-After", String.valueOf(seconds));
                },
                violations -> {
                    throw Refused.invalid(violations);
                });
    }

    /** The codes of both have the same names. */
    static Refused refused(OutcomeCode code) {
        ProblemCode problem = ProblemCode.named(code.code())
                .orElseThrow(() -> new IllegalArgumentException("no problem is called " + code));
        return new Refused(problem, problem.title() + ".");
    }

    static Origin origin(Call call) {
        ClientType client = switch (call.request().header("X-Client").orElse("")) {
            case "web" -> ClientType.WEB;
            case "ios" -> ClientType.IOS;
            default -> ClientType.API;
        };
        return Origin.of(
                client, call.client(), call.request().header("User-Agent").orElse(""));
    }
}
