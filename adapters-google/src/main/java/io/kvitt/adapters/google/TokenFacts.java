package io.kvitt.adapters.google;

import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.GoogleTokenFacts;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.port.GoogleOAuth.Inspection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an answer about an access token means. Google writes numbers and truth as texts there. */
final class TokenFacts {

    private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");
    private static final long LONGEST_LIFE = 86_400;

    private TokenFacts() {}

    static Inspection of(Exchanges.Answer answer, Clock clock) {
        if (answer.status() == 400
                && answer.text("error").filter("invalid_token"::equals).isPresent()) {
            return new Inspection.Unknown();
        } else if (answer.status() != 200) {
            return new Inspection.Failed();
        }
        Optional<String> audience = name(answer, "aud");
        if (answer.text("azp").filter(azp -> !Optional.of(azp).equals(audience)).isPresent()) {
            return new Inspection.Unknown(); // given to one client and meant for another: nothing that we ask for
        }
        return facts(answer, audience, clock)
                .<Inspection>map(Inspection.Known::new)
                .orElseGet(Inspection.Failed::new);
    }

    private static Optional<GoogleTokenFacts> facts(Exchanges.Answer answer, Optional<String> audience, Clock clock) {
        Optional<String> account = name(answer, "sub");
        Optional<Duration> left = left(answer, clock);
        if (audience.isEmpty() || account.isEmpty() || left.isEmpty() || !Scopes.areReadable(answer)) {
            return Optional.empty();
        }
        return Optional.of(new GoogleTokenFacts(
                new OAuthClientId(audience.get()),
                new GoogleSubject(account.get()),
                email(answer),
                Scopes.of(answer).orElse(Set.of()),
                left.get()));
    }

    private static Optional<String> name(Exchanges.Answer answer, String member) {
        return answer.text(member).filter(text -> NAME.matcher(text).matches());
    }

    /** How long it is good, as Google counts it; by our clock only where it states the instant alone. */
    private static Optional<Duration> left(Exchanges.Answer answer, Clock clock) {
        Optional<Long> stated = number(answer, "expires_in");
        return stated.or(() ->
                        number(answer, "exp").map(at -> at - clock.instant().getEpochSecond()))
                .map(seconds -> Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_LIFE))));
    }

    private static Optional<Long> number(Exchanges.Answer answer, String member) {
        return answer.member(member).flatMap(Numbers::whole);
    }

    private static Optional<EmailAddress> email(Exchanges.Answer answer) {
        boolean isVerified = answer.member("email_verified")
                .map(JsonMember::text)
                .filter("true"::equals)
                .isPresent();
        return isVerified ? answer.text("email").flatMap(EmailAddress::parse) : Optional.empty();
    }
}
