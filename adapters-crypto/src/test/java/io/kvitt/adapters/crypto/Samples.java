package io.kvitt.adapters.crypto;

import java.time.Instant;

/** Keys and names for tests. Making RSA keys takes long, so they are made once. */
final class Samples {

    static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    static final TokenIssuer US = new TokenIssuer("https://kvitt.example", "https://api.kvitt.example");
    static final CryptoKeys KEYS = CryptoKeys.generate(MORNING);
    static final CryptoKeys OTHER_KEYS = CryptoKeys.generate(MORNING);

    private Samples() {}
}
