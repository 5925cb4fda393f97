package io.kvitt.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.application.identity.Crashing;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.notice.Bills;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.Tidings;
import io.kvitt.domain.notice.port.NoticeStore;
import io.kvitt.domain.notice.port.Notifier.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellOwnerTest {

    private static final int MOST_CALLS = 60;

    private final Post post = new Post();

    @Test
    void aNewInvoiceIsInTheInboxAndSentOnOnce() {
        post.wants("");
        KeptInvoice rent = post.rentComes();

        post.duties().doDue(10);
        post.kept.duties().add(Tidings.ofNew(rent));
        post.duties().doDue(10);

        assertThat(post.inbox()).hasSize(1).first().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.NEW_INVOICE);
            assertThat(notice.about())
                    .containsOnly(Map.entry("invoice_id", rent.id().value()));
        });
        assertThat(post.pushed).hasSize(1);
        assertThat(post.mailed).hasSize(1);
        assertThat(post.kept.duties().of(Bills.ANNA)).isEmpty();
    }

    @Test
    void whatIsPaidVoidOrDeletedBeforeItIsToldIsNotTold() {
        KeptInvoice rent = post.rentComes();
        post.kept.invoices().update(rent.paid(true, Post.DUE, Post.NOON));
        post.duties().doDue(10);
        assertThat(post.inbox()).isEmpty();

        post.kept.invoices().update(rent.paid(true, Post.DUE, Post.NOON).reopened(Post.NOON));
        post.kept.duties().add(Tidings.ofNew(rent));
        post.kept.invoices().delete(Bills.ANNA, rent.id(), 3, Post.NOON);
        post.duties().doDue(10);

        assertThat(post.inbox()).isEmpty();
        assertThat(post.kept.duties().of(Bills.ANNA)).isEmpty();
    }

    @Test
    void quietHoursHoldBackEverythingButTheInbox() {
        post.wants("11:00-13:00");
        post.rentComes();

        post.duties().doDue(10);
        assertThat(post.inbox()).hasSize(1);
        assertThat(post.pushed).isEmpty();

        post.clock.pass(Duration.ofHours(1));
        post.duties().doDue(10);
        assertThat(post.pushed).hasSize(1);
        assertThat(post.inbox()).hasSize(1);
    }

    @Test
    void whatIsPaidInTheQuietHoursIsNotSentOnAfterThem() {
        post.wants("11:00-13:00");
        KeptInvoice rent = post.rentComes();
        post.duties().doDue(10);
        post.kept.invoices().update(rent.paid(true, Post.DUE, Post.NOON));

        post.clock.pass(Duration.ofHours(1));
        post.duties().doDue(10);

        assertThat(post.pushed).isEmpty();
        assertThat(post.kept.duties().of(Bills.ANNA)).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainAndWhatNobodyKnowsIsNot() {
        post.wants("");
        post.rentComes();
        post.answer = Told.FAILED;
        post.duties().doDue(10);
        post.answer = Told.UNKNOWN;
        post.clock.pass(Duration.ofMinutes(5));
        post.duties().doDue(10);
        post.clock.pass(Duration.ofDays(1));
        post.duties().doDue(10);

        assertThat(post.pushed).hasSize(2);
        assertThat(post.mailed).hasSize(2);
        assertThat(post.kept.duties().of(Bills.ANNA)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # note          | kind
          NEEDS_REAUTH  | MAILBOX_NEEDS_OWNER
          REVOKED       | MAILBOX_CHANGED
          SWITCHED      | MAILBOX_CHANGED
          REUSE         | SESSION_AT_RISK
          JOB_FAILED    | JOB_FAILED
          DOCUMENT_QUARANTINED | DOCUMENT_QUARANTINED
        """)
    void dutiesOfEveryCauseAreTold(String note, NoticeKind kind) {
        post.kept.duties().add(List.of(duty(note)));

        post.duties().doDue(10);

        assertThat(post.inbox()).extracting(Notice::kind).containsExactly(kind);
        assertThat(post.inbox().get(0).text()).contains("a reason");
    }

    @Test
    void nobodyIsToldWhoIsGone() {
        Duty bos = Duty.due(DutyId.of("bos"), Bills.BO, DutyKind.TELL_OWNER, Map.of("note", "REVOKED"), Post.NOON);
        post.kept.duties().add(List.of(bos));

        assertThat(post.duties().doDue(10).done()).isEqualTo(1);

        assertThat(post.kept.notices().notices().find(Bills.BO, NoticeId.of(Bills.BO, "duty/" + bos.id())))
                .isEmpty();
    }

    /** The inbox has it exactly once, a push is repeated at most once and shown once, a mail is sent at most once. */
    @Test
    void whereverTheProcessDiesTheInboxHasItOnceAndAMailIsNeverSentTwice() {
        int crashes = 0;
        for (int at = 0; at < MOST_CALLS; at++) {
            for (boolean afterwards : List.of(false, true)) {
                crashes += diesAndGoesOn(at, afterwards) ? 1 : 0;
            }
        }
        assertThat(crashes).isGreaterThanOrEqualTo(20);
    }

    private static boolean diesAndGoesOn(int at, boolean afterwards) {
        Post post = new Post();
        post.wants("");
        Crashing crashing = new Crashing(at, afterwards);
        InMemoryStore kept = post.kept;
        NoticeStore notices = new NoticeStore(
                crashing.port(kept.notices().notices()),
                crashing.port(kept.notices().preferences()),
                kept.notices().devices(),
                kept.notices().feeds());
        try {
            KeptInvoice rent = Bills.rent(1, Post.DUE, Post.NOON);
            crashing.port(kept.invoices()).add(rent, Tidings.ofNew(rent));
            post.duties(notices, crashing.port(kept.invoices()), crashing.port(kept.duties()))
                    .doDue(10);
        } catch (Crashing.Crash died) {
            assertThat(died).isNotNull(); // goes on below, as another process
        }
        post.rentComes();
        for (int again = 0; again < 3; again++) {
            post.clock.pass(Duration.ofMinutes(5));
            post.duties().doDue(10);
        }

        assertThat(post.inbox()).hasSize(1);
        assertThat(post.mailed).hasSizeLessThanOrEqualTo(1);
        assertThat(post.pushed)
                .hasSizeBetween(1, 2)
                .containsOnly(post.inbox().get(0).id());
        assertThat(kept.duties().of(Bills.ANNA)).isEmpty();
        return crashing.hasCrashed();
    }

    private static Duty duty(String note) {
        return Duty.due(
                DutyId.of(note),
                Bills.ANNA,
                DutyKind.TELL_OWNER,
                Map.of("note", note, "reason", "a reason"),
                Post.NOON);
    }
}
