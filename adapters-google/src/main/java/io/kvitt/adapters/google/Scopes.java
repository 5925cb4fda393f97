package io.kvitt.adapters.google;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of scopes in an answer, parted by spaces (RFC 6749, 3.3). */
final class Scopes {

    private static final int MOST = 50;
    private static final int LONGEST = 256;

    private Scopes() {}

    /** Whether they are absent, or a text with 50 of 256 characters at most. */
    static boolean areReadable(Exchanges.Answer answer) {
        return answer.member("scope").isEmpty()
                || answer.text("scope")
                        .map(Scopes::parted)
                        .filter(all -> all.size() <= MOST && all.stream().allMatch(Scopes::isOne))
                        .isPresent();
    }

    /** Empty where the answer states none; to be asked only where they are readable. */
    static Optional<Set<String>> of(Exchanges.Answer answer) {
        return answer.text("scope").map(Scopes::parted).filter(all -> !all.isEmpty());
    }

    private static Set<String> parted(String text) {
        return Arrays.stream(text.split(" ")).filter(scope -> !scope.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOne(String scope) {
        return scope.length() <= LONGEST && scope.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
