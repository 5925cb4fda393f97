package io.kvitt.cli.offender;

import java.util.function.Supplier;
import javax.crypto.Mac;

/** Breaks "the JDK's cryptography is used in its own package only". */
public final class MakesAMacItself {
    byte[] mac(Supplier<Mac> macs, byte[] text) {
        return macs.get().doFinal(text);
    }
}
