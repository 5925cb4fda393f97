package io.kvitt.adapters.crypto;

import io.kvitt.domain.identity.port.Passwords;
import io.kvitt.domain.identity.port.PasswordsContract;

class Argon2PasswordsTest extends PasswordsContract {

    private static final Passwords PASSWORDS = new Argon2Passwords();

    @Override
    protected Passwords passwords() {
        return PASSWORDS;
    }
}
