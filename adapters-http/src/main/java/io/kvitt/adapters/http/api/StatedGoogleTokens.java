package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.application.identity.PostedGoogleTokens;
import io.kvitt.domain.Secret;
import java.util.Optional;

/** What an app posts that got tokens from Google. Nothing of it prints. */
record StatedGoogleTokens(
        @Says(value = "Of Google", example = "ya29.a0Af") Optional<String> accessToken,
        @Says(value = "Of Google", example = "1//0gAb") Optional<String> refreshToken,

        @Says(value = "To be exchanged here, instead of tokens", example = "4/0AbC")
        Optional<String> serverAuthCode,

        @Says(value = "Taken for compatibility: Google is asked", example = "3599")
        Optional<Long> expiresIn,

        @Says(value = "What the app believes, separated by spaces; compared", example = "openid")
        Optional<String> scope,

        @Says(value = "What the app believes; compared", example = "ann@gmail.com")
        Optional<String> email,

        @Says(
                value = "Of google_account_switch: leave to take this account in place of the other",
                example = "c29tZSBwcm9vZg")
        Optional<String> switchToken) {

    static final StatedGoogleTokens EXAMPLE = new StatedGoogleTokens(
            Optional.of("ya29.a0Af"),
            Optional.of("1//0gAb"),
            Optional.empty(),
            Optional.of(3599L),
            Optional.empty(),
            Optional.of("ann@gmail.com"),
            Optional.empty());

    PostedGoogleTokens posted() {
        return new PostedGoogleTokens(
                accessToken.map(Secret::new),
                refreshToken.map(Secret::new),
                serverAuthCode.map(Secret::new),
                email,
                scope,
                switchToken.map(Secret::new));
    }

    @Override
    public String toString() {
        return "StatedGoogleTokens[…]";
    }
}
