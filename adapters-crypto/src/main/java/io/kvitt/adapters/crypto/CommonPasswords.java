package io.kvitt.adapters.crypto;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Predicate;

/** The thirty thousand passwords that turn up most often in what was stolen elsewhere, and are tried first. Read when first asked. */
public final class CommonPasswords implements Predicate<String> {

    @Override
    public boolean test(String lowerCase) {
        return Read.ALL.contains(lowerCase);
    }

    private static final class Read {
        private static final Set<String> ALL = all();

        private static Set<String> all() {
            try {
                return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException broken) {
                throw new UncheckedIOException("the list of common passwords is not in the library", broken);
            }
        }
    }
}
