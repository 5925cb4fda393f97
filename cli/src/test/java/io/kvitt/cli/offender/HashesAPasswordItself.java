package io.kvitt.cli.offender;

import com.password4j.Password;

/** Breaks "password4j is imported in its own package only". */
public final class HashesAPasswordItself {
    String hash(String password) {
        return Password.hash(password).withArgon2().getResult();
    }
}
