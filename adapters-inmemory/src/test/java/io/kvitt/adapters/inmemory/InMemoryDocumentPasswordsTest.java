package io.kvitt.adapters.inmemory;

import io.kvitt.domain.document.port.DocumentPasswords;
import io.kvitt.domain.document.port.DocumentPasswordsContract;

class InMemoryDocumentPasswordsTest extends DocumentPasswordsContract {
    @Override
    protected DocumentPasswords empty() {
        return new InMemoryDocumentPasswords();
    }
}
