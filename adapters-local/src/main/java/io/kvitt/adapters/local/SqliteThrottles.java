package io.kvitt.adapters.local;

import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.ThrottleKey;
import io.kvitt.domain.identity.ThrottleRule;
import io.kvitt.domain.identity.Tries;
import io.kvitt.domain.identity.port.Throttles;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tries in the table {@code throttle}: a row for each rule and subject, which are its key. With each try that is counted, some rows
 * are cleared away of which nothing counts any more.
 */
final class SqliteThrottles implements Throttles {

    /** What one subject tried a row: the times as milliseconds since 1970, and when it may be forgotten. */
    static final Table<Counted> TABLE = new Table<>(
                    "throttle",
                    List.of("rule", "subject", "tries", "ends_at"),
                    2,
                    SqliteThrottles::read,
                    SqliteThrottles::write)
            .withUntoldKey();

    private final SqliteFile file;

    /** What counts under a key, and until when. */
    record Counted(ThrottleKey key, Tries tries, Instant until) {}

    SqliteThrottles(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Tries.Outcome take(ThrottleRule rule, SecretHash subject, Instant now) {
        ThrottleKey key = ThrottleKey.of(rule, subject);
        return file.write(open -> {
            Tries.Outcome outcome = tries(open, key).take(rule, now);
            if (outcome instanceof Tries.Outcome.Counted counted) {
                TABLE.removal().someOver(open, now);
                keep(open, key, rule, counted.next());
            }
            return outcome;
        });
    }

    @Override
    public void giveBack(ThrottleRule rule, SecretHash subject, Instant at) {
        ThrottleKey key = ThrottleKey.of(rule, subject);
        file.write(open -> {
            Tries left = tries(open, key).without(at);
            keep(open, key, rule, left);
            return left;
        });
    }

    private static Tries tries(Statements open, ThrottleKey key) throws SQLException {
        return TABLE.find(open, key.rule(), key.subject().hex())
                .map(Counted::tries)
                .orElse(Tries.NONE);
    }

    private static void keep(Statements open, ThrottleKey key, ThrottleRule rule, Tries tries) throws SQLException {
        Optional<Instant> until = tries.forgottenAt(rule);
        if (until.isPresent()) {
            TABLE.replace(open, new Counted(key, tries, until.get()));
        } else {
            TABLE.removal().one(open, key.rule(), key.subject().hex());
        }
    }

    private static NewRow write(Counted counted) {
        return new NewRow()
                .text(counted.key().rule())
                .text(counted.key().subject().hex())
                .text(counted.tries().at().stream()
                        .map(at -> String.valueOf(at.toEpochMilli()))
                        .collect(Collectors.joining(" ")))
                .time(counted.until());
    }

    private static Counted read(KeptRow row) {
        List<Instant> at = Arrays.stream(row.text(3).split(" ", -1))
                .map(milli -> Instant.ofEpochMilli(Long.parseLong(milli)))
                .toList();
        return new Counted(new ThrottleKey(row.text(1), new SecretHash(row.text(2))), new Tries(at), row.time(4));
    }
}
