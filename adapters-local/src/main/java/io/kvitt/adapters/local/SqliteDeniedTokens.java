package io.kvitt.adapters.local;

import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.port.DeniedTokens;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Denied tokens in the table {@code denied_token}, a row each, its key the id. A denial does not tell what time it is; a question
 * does. So with each new one, some are cleared away whose end lies before the latest question.
 */
final class SqliteDeniedTokens implements DeniedTokens {

    /** A denial a row. */
    static final Table<Denial> TABLE = new Table<>(
            "denied_token",
            List.of("id", "ends_at"),
            1,
            row -> new Denial(new TokenId(row.text(1)), row.time(2)),
            denial -> new NewRow().text(denial.token().value()).time(denial.until()));

    /** Each request of somebody who is signed in asks for theirs. */
    private static final int AT_HAND = 1_000;

    private final SqliteFile file;
    private final LastRead<TokenId, Optional<Denial>> found;
    private volatile Instant lastAsked = Instant.EPOCH;

    /** That a token is refused until then, the whole millisecond included. */
    record Denial(TokenId token, Instant until) {

        static Denial of(TokenId token, Instant until) {
            Instant whole = until.truncatedTo(ChronoUnit.MILLIS);
            return new Denial(token, whole.isBefore(until) ? whole.plusMillis(1) : whole);
        }
    }

    SqliteDeniedTokens(SqliteFile file) {
        this.file = file;
        this.found = new LastRead<>(file, AT_HAND);
    }

    @Override
    public void deny(TokenId token, Instant until) {
        Denial denial = Denial.of(token, until);
        file.write(open -> {
            TABLE.removal().someOver(open, lastAsked);
            Optional<Denial> longer =
                    TABLE.find(open, token.value()).filter(kept -> kept.until().isAfter(denial.until()));
            if (longer.isEmpty()) {
                TABLE.replace(open, denial);
            }
            return token;
        });
    }

    @Override
    public boolean isDenied(TokenId token, Instant now) {
        if (now.isAfter(lastAsked)) {
            lastAsked = now;
        }
        Optional<Denial> denial = found.of(token, () -> file.call(open -> TABLE.find(open, token.value())));
        return denial.isPresent() && !now.isAfter(denial.get().until());
    }
}
