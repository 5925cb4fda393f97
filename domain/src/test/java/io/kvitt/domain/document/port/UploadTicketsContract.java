package io.kvitt.domain.document.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.AnnouncedDocument;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.UploadTicket;
import io.kvitt.domain.document.port.UploadTickets.Shown;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody who gives out tickets promises. No adapter may switch a test off. */
public abstract class UploadTicketsContract {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    protected abstract UploadTickets tickets();

    /** Those of somebody else, who knows none of our secrets. */
    protected abstract UploadTickets foreign();

    private static AnnouncedDocument document(String name) {
        return new AnnouncedDocument(name, new DocumentHash("1a".repeat(32)), Original.LARGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.pdf", "å\n€ 😀 |.pdf", "../../x"})
    void aTicketSaysWhatItWasGivenFor(String name) {
        UploadTicket ticket = tickets().issue(ANNA, document(name), NOON);

        assertThat(tickets().read(ticket.id(), NOON)).isEqualTo(new Shown.Good(ANNA, document(name)));
        assertThat(ticket.expiresAt()).isEqualTo(NOON.plus(UploadTickets.GOOD_FOR));
    }

    @Test
    void aTicketExpires() {
        UploadTicket ticket = tickets().issue(ANNA, document("a"), NOON);

        assertThat(tickets().read(ticket.id(), ticket.expiresAt().minusSeconds(1)))
                .isInstanceOf(Shown.Good.class);
        assertThat(tickets().read(ticket.id(), ticket.expiresAt())).isEqualTo(new Shown.Expired());
    }

    @Test
    void aTicketOfSomebodyElseIsNone() {
        assertThat(tickets().read(foreign().issue(ANNA, document("a"), NOON).id(), NOON))
                .isEqualTo(new Shown.None());
    }

    @Property(tries = 1000)
    void aTicketWithACharacterThatIsAnotherIsNone(
            @ForAll @IntRange(max = 1_000) int permille, @ForAll @IntRange(min = 1, max = 61) int by) {
        String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        String id = tickets().issue(ANNA, document("a.pdf"), NOON).id();
        int at = (int) ((id.length() - 2L) * permille / 1_000);
        char other = signs.charAt((Math.max(0, signs.indexOf(id.charAt(at))) + by) % signs.length());
        String edited = id.substring(0, at) + other + id.substring(at + 1);

        assertThat(tickets().read(edited, NOON)).isEqualTo(new Shown.None());
    }

    @Property(tries = 1000)
    void anyTextIsNoTicket(@ForAll String text) {
        assertThat(tickets().read(text, NOON)).isEqualTo(new Shown.None());
        assertThat(tickets().read("upl_" + text, NOON)).isEqualTo(new Shown.None());
    }
}
