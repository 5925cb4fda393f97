package io.kvitt.adapters.crypto;

import io.kvitt.domain.identity.port.RefreshTokens;
import io.kvitt.domain.identity.port.RefreshTokensContract;

class MacRefreshTokensTest extends RefreshTokensContract {

    private final RefreshTokens tokens = new MacRefreshTokens(() -> Samples.KEYS);
    private final RefreshTokens others = new MacRefreshTokens(() -> Samples.OTHER_KEYS);

    @Override
    protected RefreshTokens tokens() {
        return tokens;
    }

    @Override
    protected RefreshTokens others() {
        return others;
    }
}
