package io.kvitt.adapters.crypto;

import io.kvitt.adapters.crypto.BoundedHttp.Answer;
import io.kvitt.domain.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Posts forms to a provider as our client: with its secret as {@code client_secret_basic}, or with its name alone. */
final class TokenEndpoint {

    /** With two seconds for the document and half a second for the keys, a call ends within eight. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int MOST_BYTES = 64 * 1024;

    private final BoundedHttp http;
    private final OidcSettings provider;

    TokenEndpoint(BoundedHttp http, OidcSettings provider) {
        this.http = http;
        this.provider = provider;
    }

    Answer exchange(URI address, Secret code, Secret verifier, String redirectUri) {
        return post(
                address,
                new FormText()
                        .with("grant_type", "authorization_code")
                        .with("code", code.reveal())
                        .with("redirect_uri", redirectUri)
                        .with("code_verifier", verifier.reveal()));
    }

    Answer revoke(URI address, Secret refreshToken) {
        return post(
                address, new FormText().with("token", refreshToken.reveal()).with("token_type_hint", "refresh_token"));
    }

    private Answer post(URI address, FormText form) {
        FormText whole = provider.secret().isPresent()
                ? form
                : form.with("client_id", provider.client().value());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(whole.text()));
        provider.secret().ifPresent(secret -> request.header("Authorization", "Basic " + basic(secret)));
        return http.ask(request, LONGEST, MOST_BYTES);
    }

    /** Both are encoded as in a form first (RFC 6749, section 2.3.1). */
    private String basic(Secret secret) {
        String both = FormText.encoded(provider.client().value()) + ":" + FormText.encoded(secret.reveal());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
