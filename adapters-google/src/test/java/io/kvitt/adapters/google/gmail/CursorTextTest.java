package io.kvitt.adapters.google.gmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.Wanted;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CursorTextTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final GmailCursor FIRST = GmailCursor.first(Wanted.usual(NOW));
    private static final Optional<PageToken> TOKEN = PageToken.parse("~".repeat(4_096));

    @Test
    void whatIsWrittenIsReadBack() {
        List<Step> steps = List.of(
                new Step.Begin(NOW),
                Step.Ring.FIRST,
                new Step.Ring(TOKEN, 199, true),
                Step.Listing.first(NOW, NOW, true),
                new Step.Listing(NOW, NOW, false, 6, TOKEN, 200, 4));

        for (Step step : steps) {
            GmailCursor cursor = FIRST.from(new BigInteger("18446744073709551615"))
                    .recheck(NOW)
                    .with(step);
            assertThat(CursorText.read(CursorText.write(cursor))).contains(cursor);
            assertThat(CursorText.read(CursorText.write(FIRST.with(step)))).contains(FIRST.with(step));
        }
    }

    @Test
    void everyPartThatIsChangedIsStillReadOrNone() {
        String written = CursorText.write(FIRST.with(new Step.Listing(NOW, NOW, false, 6, TOKEN, 200, 4)))
                .value();
        String[] parts = written.split("\n");
        for (int i = 0; i < parts.length; i++) {
            String[] changed = parts.clone();
            changed[i] = "?/ x";
            assertThat(CursorText.read(new MailCursor(String.join("\n", changed))))
                    .isEmpty();
        }
        assertThat(CursorText.read(new MailCursor(written + "\nmore"))).isEmpty();
    }

    @Property(tries = 1000)
    void anyTextIsACursorOrNone(@ForAll String text, @ForAll boolean isNearlyOne) {
        String given = isNearlyOne ? CursorText.write(FIRST).value().replace("begin", text) : text;
        assertThat(CursorText.read(new MailCursor(given.substring(0, Math.min(given.length(), 10_000)))))
                .satisfiesAnyOf(
                        read -> assertThat(read).isEmpty(),
                        read -> assertThat(read).contains(FIRST));
    }
}
