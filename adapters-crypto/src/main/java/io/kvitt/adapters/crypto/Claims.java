package io.kvitt.adapters.crypto;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a token states, each claim in the type it must have: one of another type counts as missing. */
final class Claims {

    /** Before the year 2100, so that no arithmetic overflows. */
    private static final long LATEST = 4_102_444_800L;

    private static final int DEEPEST = 4;
    private static final int MOST_AUDIENCES = 4;

    private final Map<String, Object> members;

    private Claims(Map<String, Object> members) {
        this.members = members;
    }

    /** The claims, if the payload is an object of the strict kind and at most four levels deep. */
    static Optional<Claims> read(byte[] payload) {
        return StrictJson.object(payload, DEEPEST).map(Claims::new);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** A text of 1 to that many characters. */
    Optional<String> text(String name, int longest) {
        return Optional.ofNullable(members.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isEmpty() && text.length() <= longest);
    }

    /** A whole number of zero or more. */
    Optional<Long> count(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .filter(number -> number >= 0);
    }

    /** A time in whole seconds, after 1970 and before 2100 (RFC 7519, section 2, without its fractions). */
    Optional<Instant> time(String name) {
        return count(name).filter(number -> number > 0 && number < LATEST).map(Instant::ofEpochSecond);
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** Whom the token is for: one text, or one to four; empty if {@code aud} is anything else. */
    List<String> audiences() {
        Object stated = members.get("aud");
        List<?> all = stated instanceof List<?> list ? list : stated == null ? List.of() : List.of(stated);
        boolean areTexts = all.stream().allMatch(each -> each instanceof String text && !text.isEmpty());
        return areTexts && all.size() <= MOST_AUDIENCES
                ? all.stream().map(String.class::cast).toList()
                : List.of();
    }

    @Override
    public String toString() {
        return "Claims[…]";
    }
}
