package io.kvitt.adapters.crypto;

import io.kvitt.domain.identity.port.Seals;
import io.kvitt.domain.identity.port.SealsContract;

class AesSealsTest extends SealsContract {

    private final Seals seals = new AesSeals(() -> Samples.KEYS);
    private final Seals others = new AesSeals(() -> Samples.OTHER_KEYS);

    @Override
    protected Seals seals() {
        return seals;
    }

    @Override
    protected Seals others() {
        return others;
    }
}
