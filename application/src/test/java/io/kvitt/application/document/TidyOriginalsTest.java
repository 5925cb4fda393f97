package io.kvitt.application.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobKind;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageOutcome;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TidyOriginalsTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryStore store = new InMemoryStore();

    @Test
    void whatNoInvoiceNamesGoesAfterTwoDays() {
        DocumentHash needless = keep(ANNA, "needless");

        tidyAt(NOON.plus(TidyOriginals.LEFT_ALONE));
        assertThat(store.originals().holds(ANNA, needless)).isTrue();

        tidyAt(NOON.plus(TidyOriginals.LEFT_ALONE).plusSeconds(1));
        assertThat(store.originals().holds(ANNA, needless)).isFalse();
    }

    @Test
    void whatAnInvoiceNamesStaysHoweverManyThereAre() {
        DocumentHash named = keep(ANNA, "named");
        for (int i = 0; i < 450; i++) {
            DocumentHash other = DocumentHash.of(("other " + i).getBytes(StandardCharsets.UTF_8));
            invoice(ANNA, i, i == 449 ? named : other);
        }

        tidyAt(NOON.plus(TidyOriginals.LEFT_ALONE).plusSeconds(1));

        assertThat(store.originals().holds(ANNA, named)).isTrue();
    }

    @Test
    void whatAJobIsToReadStays() {
        DocumentHash document = keep(ANNA, "read me");
        store.jobs().add(Job.waiting(ANNA, JobKind.READ_DOCUMENT, document, "a.pdf", NOON), NOON);

        tidyAt(NOON.plus(TidyOriginals.LEFT_ALONE).plusSeconds(1));

        assertThat(store.originals().holds(ANNA, document)).isTrue();
    }

    @Test
    void whatAMailNamesStaysAsLongAsTheMailIsKnown() {
        DocumentHash locked = keep(ANNA, "locked");
        MailboxPlace place = new MailboxPlace(MailboxKind.FOLDER, "/mail");
        MailboxId id = MailboxId.of(ANNA, place);
        Mails mails = store.mails();
        mails.add(WatchedMailbox.first(
                id, ANNA, place, PollPolicy.BY_HAND, ZoneOffset.UTC, Wanted.everything(NOON), NOON));
        MailPass pass = mails.take(ANNA, id, new LeaseOwner(new UUID(1, 1)), NOON, NOON.plusSeconds(60))
                .orElseThrow();
        MessageRef ref = new MessageRef(new MessageId("m"), NOON);
        mails.found(pass, List.of(ref), MailCursor.BEGINNING, NOON);
        mails.note(
                pass,
                KnownMessage.found(ANNA, id, ref, NOON)
                        .with(Envelope.BLANK, List.of(locked.hex()), List.of())
                        .after(new MessageOutcome.Read(), NOON));

        tidyAt(NOON.plus(Duration.ofDays(390)));
        assertThat(store.originals().holds(ANNA, locked)).isTrue();

        mails.forgetSettled(NOON.plusSeconds(1));
        tidyAt(NOON.plus(Duration.ofDays(390)));
        assertThat(store.originals().holds(ANNA, locked)).isFalse();
    }

    @Test
    void anInvoiceOfAnotherKeepsNothing() {
        DocumentHash mine = keep(ANNA, "the same");
        keep(BO, "the same");
        invoice(BO, 1, mine);

        tidyAt(NOON.plus(TidyOriginals.LEFT_ALONE).plusSeconds(1));

        assertThat(store.originals().holds(ANNA, mine)).isFalse();
        assertThat(store.originals().holds(BO, mine)).isTrue();
    }

    private void tidyAt(Instant at) {
        new TidyOriginals(
                        store.originals(),
                        store.invoices(),
                        store.jobs(),
                        store.mails(),
                        Clock.fixed(at, ZoneOffset.UTC))
                .tidy();
    }

    private DocumentHash keep(UserId owner, String text) {
        return store.originals()
                .keep(owner, Original.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow(), NOON);
    }

    private void invoice(UserId owner, int number, DocumentHash document) {
        store.invoices()
                .add(KeptInvoice.first(
                        new InvoiceId("%064x".formatted(number)),
                        owner,
                        new Invoice.Draft().done(),
                        new InvoiceSource("a.pdf", document.hex(), Strategy.LAYOUT, Optional.empty(), false),
                        NOON));
    }
}
