package io.kvitt.domain.notice.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.notice.Bills;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every keeper of calendar addresses promises. No adapter may switch a test off. */
public abstract class CalendarFeedsContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final SecretHash ONE = new SecretHash("a1".repeat(32));
    private static final SecretHash OTHER = new SecretHash("b2".repeat(32));

    /** A store that holds nothing yet. */
    protected abstract CalendarFeeds empty();

    @Test
    void anAddressLeadsToItsOwnerUntilAnotherTakesItsPlace() {
        CalendarFeeds kept = empty();
        assertThat(kept.owner(ONE)).isEmpty();
        assertThat(kept.madeAt(Bills.ANNA)).isEmpty();

        kept.keep(Bills.ANNA, ONE, NOON);
        assertThat(kept.owner(ONE)).contains(Bills.ANNA);
        kept.keep(Bills.ANNA, OTHER, NOON.plusSeconds(1));

        assertThat(kept.owner(ONE)).isEmpty();
        assertThat(kept.owner(OTHER)).contains(Bills.ANNA);
        assertThat(kept.madeAt(Bills.ANNA)).contains(NOON.plusSeconds(1));
    }

    @Test
    void whatIsRevokedLeadsNowhere() {
        CalendarFeeds kept = empty();
        kept.keep(Bills.ANNA, ONE, NOON);
        kept.keep(Bills.BO, OTHER, NOON);

        kept.deleteAll(Bills.ANNA);
        kept.deleteAll(Bills.ANNA);

        assertThat(kept.owner(ONE)).isEmpty();
        assertThat(kept.owner(OTHER)).contains(Bills.BO);
    }
}
