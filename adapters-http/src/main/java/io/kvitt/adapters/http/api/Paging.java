package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Cursors;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One page of a list, on the wire.
 *
 * @param limit entries on it, at most
 * @param next cursor of the next page, if there is more
 */
record Paging(int limit, Optional<String> next, Links links) {

    private static final int USUAL = 25;
    private static final Pattern CURSOR = Pattern.compile("([?&])cursor=[^&]*&?");
    private static final Pattern OPEN_END = Pattern.compile("[?&]$");

    /** How many entries are asked for. */
    static int limit(Call call) {
        return call.query(Parameter.LIMIT.name()).map(Integer::parseInt).orElse(USUAL);
    }

    /** The place where the page begins, or the start of the list. */
    static <P> P from(Call call, Cursors cursors, P start, Function<String, P> reading) {
        try {
            return cursors.read(call).map(reading).orElse(start);
        } catch (DateTimeException | IllegalArgumentException older) {
            throw new Refused(ProblemCode.INVALID_CURSOR, "Begin again at the first page."); // of an earlier release
        }
    }

    /** What stands around the entries. */
    static Paging of(Call call, Cursors cursors, Optional<String> nextPlace) {
        int limit = limit(call);
        Optional<String> next = nextPlace.map(place -> cursors.write(call, place));
        String target = call.request().target();
        return new Paging(limit, next, new Links(target, next.map(cursor -> following(target, cursor))));
    }

    private static String following(String target, String cursor) {
        String rest = target.indexOf('?') < 0
                ? target
                : OPEN_END.matcher(CURSOR.matcher(target).replaceFirst("$1")).replaceFirst("");
        return rest + (rest.indexOf('?') < 0 ? "?" : "&") + "cursor=" + cursor;
    }
}
