package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import java.util.Optional;

/**
 * A browser that comes back from a provider. Whatever came more than once is an answer of nobody we sent it to; whoever reads the
 * request refuses it.
 *
 * @param error the provider's word for why there is no code
 * @param issuer the provider, if it says so (RFC 9207)
 */
public record BrowserReturn(
        Optional<Secret> code,
        Optional<String> error,
        Optional<Secret> state,
        Optional<Secret> cookie,
        Optional<String> issuer) {

    private static final int LONGEST = 4_096;

    /** Whether it is either a code or an error, and of a length and form that one has. */
    boolean isWhole() {
        return code.isPresent() != error.isPresent()
                && code.map(Secret::reveal).map(BrowserReturn::isInForm).orElse(true)
                && state.map(Secret::reveal).map(BrowserReturn::isInForm).orElse(true);
    }

    private static boolean isInForm(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
