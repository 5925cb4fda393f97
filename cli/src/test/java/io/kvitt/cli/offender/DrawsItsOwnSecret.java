package io.kvitt.cli.offender;

import java.security.SecureRandom;

/** Breaks "the JDK's cryptography is used in its own package only". */
public final class DrawsItsOwnSecret {
    byte[] draw() {
        return new SecureRandom().generateSeed(32);
    }
}
