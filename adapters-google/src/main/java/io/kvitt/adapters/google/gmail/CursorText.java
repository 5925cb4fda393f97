package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.mail.MailCursor;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a cursor is written: a line for each part, the first of which is the form's version. What cannot be read back is no cursor.
 * <pre>gmail-1, wanted, since, history, listedAt, recheckAt, healedAt, step, the step's own parts …</pre>
 * Times are milliseconds of the epoch; what is absent is {@code -}.
 */
final class CursorText {

    private static final String VERSION = "gmail-1";
    private static final String ABSENT = "-";
    private static final int COMMON = 8;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");
    private static final Pattern MARK = Pattern.compile("[0-9a-f-]{1,20}");
    private static final int MOST_PARTS = 20;

    private CursorText() {}

    static MailCursor write(GmailCursor cursor) {
        List<String> parts = new ArrayList<>(List.of(
                VERSION,
                cursor.wanted(),
                time(cursor.since()),
                cursor.history().toString(),
                time(cursor.listedAt()),
                cursor.recheckAt().map(CursorText::time).orElse(ABSENT),
                time(cursor.healedAt())));
        parts.addAll(cursor.step().match(CursorText::begin, CursorText::ring, CursorText::listing));
        return new MailCursor(String.join("\n", parts));
    }

    private static List<String> begin(Step.Begin begin) {
        return List.of("begin", time(begin.since()));
    }

    private static List<String> ring(Step.Ring ring) {
        return List.of("ring", token(ring.page()), String.valueOf(ring.pages()), String.valueOf(ring.rang()));
    }

    private static List<String> listing(Step.Listing listing) {
        return List.of(
                "list",
                time(listing.since()),
                time(listing.begunAt()),
                String.valueOf(listing.isLong()),
                String.valueOf(listing.search()),
                token(listing.page()),
                String.valueOf(listing.pages()),
                String.valueOf(listing.restarts()));
    }

    private static String time(Instant at) {
        return String.valueOf(at.toEpochMilli());
    }

    private static String token(Optional<PageToken> token) {
        return token.map(PageToken::value).orElse(ABSENT);
    }

    /** The cursor; empty for what this does not write. */
    static Optional<GmailCursor> read(MailCursor text) {
        List<String> parts = List.of(text.value().split("\n", MOST_PARTS));
        boolean isOne = parts.size() > COMMON
                && parts.get(0).equals(VERSION)
                && MARK.matcher(parts.get(1)).matches()
                && ID.matcher(parts.get(3)).matches()
                && areTimes(parts.get(2), parts.get(4), parts.get(6))
                && isTimeOrAbsent(parts.get(5));
        return isOne
                ? step(parts.get(7), parts.subList(COMMON, parts.size())).map(step -> of(parts, step))
                : Optional.empty();
    }

    private static GmailCursor of(List<String> parts, Step step) {
        return new GmailCursor(
                parts.get(1),
                instant(parts.get(2)),
                new BigInteger(parts.get(3)),
                instant(parts.get(4)),
                Optional.of(parts.get(5)).filter(at -> !at.equals(ABSENT)).map(CursorText::instant),
                instant(parts.get(6)),
                step);
    }

    private static Optional<Step> step(String name, List<String> parts) {
        return switch (name) {
            case "begin" -> readBegin(parts);
            case "ring" -> readRing(parts);
            case "list" -> readListing(parts);
            default -> Optional.empty();
        };
    }

    private static Optional<Step> readBegin(List<String> parts) {
        boolean isOne = parts.size() == 1 && areTimes(parts.get(0));
        return isOne ? Optional.of(new Step.Begin(instant(parts.get(0)))) : Optional.empty();
    }

    private static Optional<Step> readRing(List<String> parts) {
        boolean isOne =
                parts.size() == 3 && isTokenOrAbsent(parts.get(0)) && isCount(parts.get(1)) && isTruth(parts.get(2));
        return isOne
                ? Optional.of(new Step.Ring(
                        token(parts.get(0)), count(parts.get(1)), parts.get(2).equals("true")))
                : Optional.empty();
    }

    private static Optional<Step> readListing(List<String> parts) {
        boolean isOne = parts.size() == 7
                && areTimes(parts.get(0), parts.get(1))
                && isTruth(parts.get(2))
                && isCount(parts.get(3))
                && isTokenOrAbsent(parts.get(4))
                && isCount(parts.get(5))
                && isCount(parts.get(6));
        return isOne
                ? Optional.of(new Step.Listing(
                        instant(parts.get(0)),
                        instant(parts.get(1)),
                        parts.get(2).equals("true"),
                        count(parts.get(3)),
                        token(parts.get(4)),
                        count(parts.get(5)),
                        count(parts.get(6))))
                : Optional.empty();
    }

    private static boolean areTimes(String... texts) {
        return List.of(texts).stream().allMatch(text -> WHOLE.matcher(text).matches());
    }

    private static boolean isTimeOrAbsent(String text) {
        return text.equals(ABSENT) || areTimes(text);
    }

    private static boolean isTokenOrAbsent(String text) {
        return PageToken.parse(text).isPresent();
    }

    private static boolean isCount(String text) {
        return COUNT.matcher(text).matches();
    }

    private static boolean isTruth(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static Instant instant(String text) {
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    private static int count(String text) {
        return Integer.parseInt(text);
    }

    private static Optional<PageToken> token(String text) {
        return PageToken.parse(text).filter(token -> !token.value().equals(ABSENT));
    }
}
