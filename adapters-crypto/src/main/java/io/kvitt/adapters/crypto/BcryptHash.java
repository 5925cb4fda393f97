package io.kvitt.adapters.crypto;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * bcrypt as a predecessor kept it: {@code $2a$}, {@code $2b$} and {@code $2y$}. It looks at 72 bytes and repeats what ends with a NUL,
 * so a longer password, or one with a NUL in it, is compared for the time it takes and never the same: a prefix opens nothing.
 *
 * <p>The three letters name one algorithm and are computed as {@code $2b$}: for {@code $2a$} the library guards against a fault that
 * old hashers had, and then finds other hashes than they made as soon as a letter is not ASCII.
 */
final class BcryptHash implements KeptHash {

    private static final int MOST_BYTES = 72;
    private static final int LEAST_COST = 4;
    private static final int HIGHEST_COST = 14;
    private static final Pattern FORM = Pattern.compile("\\$2[aby](\\$([0-9]{2})\\$[./A-Za-z0-9]{53})");

    private final BcryptFunction function;
    private final String text;

    private BcryptHash(BcryptFunction function, String text) {
        this.function = function;
        this.text = text;
    }

    static Optional<BcryptHash> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int cost = Integer.parseInt(parts.group(2));
        return cost < LEAST_COST || cost > HIGHEST_COST
                ? Optional.empty()
                : Optional.of(new BcryptHash(BcryptFunction.getInstance(Bcrypt.B, cost), "$2b" + parts.group(1)));
    }

    @Override
    public boolean isOf(byte[] password) {
        byte[] looked = Arrays.copyOf(password, Math.min(password.length, MOST_BYTES));
        boolean isSame = function.check(looked, text.getBytes(StandardCharsets.US_ASCII));
        return isSame && password.length <= MOST_BYTES && !containsNul(password);
    }

    private static boolean containsNul(byte[] password) {
        for (byte each : password) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isOld() {
        return true;
    }
}
