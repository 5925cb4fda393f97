package io.kvitt.adapters.crypto;

import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.identity.port.SecretsContract;

class RandomSecretsTest extends SecretsContract {

    private final Secrets secrets = new RandomSecrets();

    @Override
    protected Secrets secrets() {
        return secrets;
    }
}
