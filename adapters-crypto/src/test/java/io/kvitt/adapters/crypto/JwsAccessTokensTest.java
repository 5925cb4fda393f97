package io.kvitt.adapters.crypto;

import io.kvitt.domain.identity.port.AccessTokens;
import io.kvitt.domain.identity.port.AccessTokensContract;

class JwsAccessTokensTest extends AccessTokensContract {

    private final AccessTokens tokens = new JwsAccessTokens(() -> Samples.KEYS, Samples.US);
    private final AccessTokens others = new JwsAccessTokens(() -> Samples.OTHER_KEYS, Samples.US);

    @Override
    protected AccessTokens tokens() {
        return tokens;
    }

    @Override
    protected AccessTokens others() {
        return others;
    }
}
