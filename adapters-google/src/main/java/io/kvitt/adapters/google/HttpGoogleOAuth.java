package io.kvitt.adapters.google;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.GoogleAnswer;
import io.kvitt.domain.identity.GoogleConsent;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.port.GoogleOAuth;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Google's end of OAuth, over HTTP. */
final class HttpGoogleOAuth implements GoogleOAuth {

    private final GoogleConfig config;
    private final Clock clock;
    private final Exchanges exchanges;
    private final CircuitBreaker breaker;

    /** @param wholeCall how long one call may take, from the first byte sent to the last one read */
    HttpGoogleOAuth(GoogleConfig config, Clock clock, Duration wholeCall) {
        this.config = config;
        this.clock = clock;
        exchanges = new Exchanges(wholeCall);
        breaker = new CircuitBreaker(clock);
    }

    @Override
    public String issuer() {
        return config.endpoints().issuer();
    }

    @Override
    public OAuthClientId webClient() {
        return config.web().id();
    }

    @Override
    public Set<OAuthClientId> clients() {
        return config.clients();
    }

    @Override
    public String consentAddress(GoogleConsent consent) {
        checkRedirect(consent.redirectUri());
        return ConsentAddress.of(config, consent);
    }

    private void checkRedirect(String address) {
        if (!address.equals(config.redirectUri())) {
            throw new IllegalArgumentException("not the redirect address that is registered: " + address);
        }
    }

    /** For the code of an app Google wants an empty redirect address, not none. */
    @Override
    public GoogleAnswer exchange(Secret code, Optional<Secret> verifier, Optional<String> redirectUri) {
        redirectUri.ifPresent(this::checkRedirect);
        Map<String, String> form = identified(config.web());
        form.put("grant_type", "authorization_code");
        form.put("code", code.reveal());
        form.put("redirect_uri", redirectUri.orElse(""));
        verifier.ifPresent(secret -> form.put("code_verifier", secret.reveal()));
        return tokens(form);
    }

    @Override
    public GoogleAnswer refresh(OAuthClientId client, Secret refreshToken) {
        return config.client(client)
                .map(ours -> refresh(ours, refreshToken))
                .orElseGet(GoogleAnswer.ClientRejected::new);
    }

    private GoogleAnswer refresh(GoogleClient client, Secret refreshToken) {
        Map<String, String> form = identified(client);
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken.reveal());
        return tokens(form);
    }

    private static Map<String, String> identified(GoogleClient client) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", client.id().value());
        client.secret().ifPresent(secret -> form.put("client_secret", secret.reveal()));
        return form;
    }

    private GoogleAnswer tokens(Map<String, String> form) {
        if (!breaker.admits()) {
            return new GoogleAnswer.Failed();
        }
        Optional<Exchanges.Answer> answer = exchanges.post(config.endpoints().token(), form);
        if (answer.filter(HttpGoogleOAuth::isAnswering).isPresent()) {
            breaker.succeeded();
        } else {
            breaker.failed();
        }
        return answer.map(TokenAnswers::of).orElseGet(GoogleAnswer.Failed::new);
    }

    /** Somebody who is refused was answered: or one user's bad codes would shut out everybody. */
    private static boolean isAnswering(Exchanges.Answer answer) {
        return answer.status() < 500 && answer.status() != 429 && answer.status() != 408;
    }

    @Override
    public Inspection inspect(Secret accessToken) {
        return exchanges
                .post(config.endpoints().tokenInfo(), Map.of("access_token", accessToken.reveal()))
                .map(answer -> TokenFacts.of(answer, clock))
                .orElseGet(Inspection.Failed::new);
    }

    @Override
    public boolean revoke(Secret token) {
        return exchanges
                .post(config.endpoints().revoke(), Map.of("token", token.reveal()))
                .filter(HttpGoogleOAuth::isOver)
                .isPresent();
    }

    /** Google answers 400 for a token that is not, or no longer, good: there is nothing left to take back. */
    private static boolean isOver(Exchanges.Answer answer) {
        boolean isUnknown = answer.status() == 400
                && answer.text("error").filter("invalid_token"::equals).isPresent();
        return answer.status() == 200 || isUnknown;
    }
}
