package io.kvitt.adapters.crypto;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Our keys for signing, each in a role that follows from the time alone, so that every process changes over at the same instant:
 * the next one is published and does not sign yet, the current one signs, and a retired one still verifies until the last token it
 * signed has run out. A key that got out is taken away at once, and its tokens with it.
 */
final class SigningKeys {

    /** How long a key is published before it signs: twice what others may hold our keys for, 10 minutes. */
    static final Duration AHEAD = Duration.ofMinutes(20);

    /** The longest that an access token is given where nothing else is said. */
    static final Duration LONGEST_TOKEN = Duration.ofMinutes(10);

    private static final Duration LONGEST_OF_ALL = Duration.ofDays(1);

    private final List<SigningKey> byStart;

    /** @throws IllegalArgumentException if two have one name, or there is none */
    SigningKeys(List<SigningKey> keys) {
        byStart = keys.stream()
                .sorted(Comparator.comparing(SigningKey::signsFrom))
                .toList();
        if (keys.isEmpty() || keys.stream().map(SigningKey::kid).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("no signing keys of different names: " + keys);
        }
    }

    List<SigningKey> all() {
        return byStart;
    }

    /**
     * The key that signs.
     *
     * @throws OutsideFailure if none does yet: the clock is wrong, or the keys are another machine's
     */
    SigningKey current(Instant now) {
        return signing(now)
                .orElseThrow(() -> new OutsideFailure(Kind.KEYS_UNUSABLE, "No key for signing is good at this time."));
    }

    private Optional<SigningKey> signing(Instant now) {
        return byStart.stream().filter(key -> !key.signsFrom().isAfter(now)).reduce((one, later) -> later);
    }

    /**
     * Those that verify, the next one among them: another process may be ahead of us by a second.
     *
     * @param life of the longest token that a retired one signed
     */
    List<SigningKey> published(Instant now, Duration life) {
        Duration retired = life.plus(TokenRules.SKEW);
        return IntStream.range(0, byStart.size())
                .filter(i -> i + 1 == byStart.size()
                        || now.isBefore(byStart.get(i + 1).signsFrom().plus(retired)))
                .mapToObj(byStart::get)
                .toList();
    }

    Optional<BoundKey> find(String kid, Instant now, Duration life) {
        return published(now, life).stream()
                .filter(key -> key.kid().equals(kid))
                .map(SigningKey::verifier)
                .findFirst();
    }

    /** The published ones as a JWK set (RFC 7517, section 5). */
    String publicKeys(Instant now, Duration life) {
        return published(now, life).stream()
                .map(SigningKey::publicJwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    /** With a next one that signs in twenty minutes; the same if one waits already. Those long retired go. */
    SigningKeys rotated(Instant now) {
        boolean hasNext = byStart.stream().anyMatch(key -> key.signsFrom().isAfter(now));
        return hasNext ? this : with(published(now, LONGEST_OF_ALL).stream(), SigningKey.generate(now.plus(AHEAD)));
    }

    /** Without a key that got out; if it was the one that signs, the next or a new one signs from now on. */
    SigningKeys without(String kid, Instant now) {
        List<SigningKey> others =
                byStart.stream().filter(key -> !key.kid().equals(kid)).toList();
        boolean wasCurrent = signing(now).map(SigningKey::kid).equals(Optional.of(kid));
        if (!wasCurrent) {
            return others.isEmpty() ? this : new SigningKeys(others);
        }
        Optional<SigningKey> next =
                others.stream().filter(key -> key.signsFrom().isAfter(now)).findFirst();
        SigningKey successor = next.map(key -> key.from(now)).orElseGet(() -> SigningKey.generate(now));
        return with(others.stream().filter(key -> !next.equals(Optional.of(key))), successor);
    }

    private static SigningKeys with(Stream<SigningKey> others, SigningKey added) {
        return new SigningKeys(Stream.concat(others, Stream.of(added)).toList());
    }

    @Override
    public String toString() {
        return "SigningKeys" + byStart;
    }
}
