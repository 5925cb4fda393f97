package io.kvitt.adapters.google;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.GoogleAnswer;
import io.kvitt.domain.identity.GoogleTokens;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an answer of the token endpoint means (RFC 6749, 5.1 and 5.2, and what Google adds). */
final class TokenAnswers {

    private static final int LONGEST_TOKEN = 8_192;
    private static final int MOST_WORDS = 500;
    private static final long SHORTEST_LIFE = 60;
    private static final long LONGEST_LIFE = 86_400;

    private static final Set<String> OUR_FAULT = Set.of(
            "invalid_client",
            "unauthorized_client",
            "deleted_client",
            "unsupported_grant_type",
            "redirect_uri_mismatch");

    /** Those of an organisation come under their own name too, and mean that the grant no longer works. */
    private static final Set<String> BAD_GRANT =
            Set.of("invalid_grant", "invalid_rapt", "admin_policy_enforced", "org_internal");

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);

    private TokenAnswers() {}

    static GoogleAnswer of(Exchanges.Answer answer) {
        if (answer.status() == 200) {
            return tokens(answer).<GoogleAnswer>map(GoogleAnswer.Granted::new).orElseGet(GoogleAnswer.Failed::new);
        }
        return REFUSALS.contains(answer.status()) ? refusal(answer) : new GoogleAnswer.Failed();
    }

    private static GoogleAnswer refusal(Exchanges.Answer answer) {
        String error = answer.text("error").orElse("");
        if (BAD_GRANT.contains(error)) {
            return new GoogleAnswer.InvalidGrant(words(answer, error));
        }
        return OUR_FAULT.contains(error) ? new GoogleAnswer.ClientRejected() : new GoogleAnswer.Failed();
    }

    private static String words(Exchanges.Answer answer, String error) {
        String all = error
                + " " + answer.text("error_description").orElse("")
                + " " + answer.text("error_subtype").orElse("");
        String printable = all.replaceAll("[^ -~]", " ").strip();
        return printable.substring(0, Math.min(MOST_WORDS, printable.length()));
    }

    /** Empty if anything of it is not as it should be: half an answer is none. */
    private static Optional<GoogleTokens> tokens(Exchanges.Answer answer) {
        Optional<Secret> access = token(answer, "access_token");
        Optional<Duration> lifetime = answer.member("expires_in")
                .flatMap(Numbers::whole)
                .filter(seconds -> seconds >= SHORTEST_LIFE)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_LIFE)));
        boolean good =
                answer.text("token_type").filter("Bearer"::equalsIgnoreCase).isPresent()
                        && isTokenOrAbsent(answer, "refresh_token")
                        && isTokenOrAbsent(answer, "id_token")
                        && Scopes.areReadable(answer);
        return access.filter(token -> good)
                .flatMap(token -> lifetime.map(life -> new GoogleTokens(
                        token, life, token(answer, "refresh_token"), Scopes.of(answer), token(answer, "id_token"))));
    }

    private static Optional<Secret> token(Exchanges.Answer answer, String name) {
        return answer.text(name).filter(TokenAnswers::isToken).map(Secret::new);
    }

    /** An empty one is none: it must never take the place of one that works. */
    private static boolean isTokenOrAbsent(Exchanges.Answer answer, String name) {
        return answer.member(name)
                .map(member -> member.isText() && (member.text().isEmpty() || isToken(member.text())))
                .orElse(true);
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_TOKEN && text.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
