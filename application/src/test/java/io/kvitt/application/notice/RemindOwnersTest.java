package io.kvitt.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.notice.Bills;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeKind;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RemindOwnersTest {

    private final Post post = new Post();

    @Test
    void eachReminderIsToldOnceThroughoutALifeAndNoneAfterPayment() {
        KeptInvoice rent = post.rentComes();
        goOn(Duration.ofDays(7));
        assertThat(post.inbox())
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.DUE_SOON, NoticeKind.DUE_SOON, NoticeKind.NEW_INVOICE);
        assertThat(post.inbox())
                .extracting(Notice::title)
                .containsExactly(
                        "Due today: Wallenstam AB", "Due in 3 days: Wallenstam AB", "New invoice from Wallenstam AB");

        post.kept.invoices().update(rent.paid(true, Post.DUE, post.clock.instant()));
        goOn(Duration.ofDays(9));

        assertThat(post.inbox()).hasSize(3);
        assertThat(post.kept.duties().of(Bills.ANNA)).isEmpty();
    }

    @Test
    void whatIsNotPaidIsOverdueOnce() {
        post.rentComes();
        goOn(Duration.ofDays(20));

        assertThat(post.inbox()).extracting(Notice::kind).containsOnlyOnce(NoticeKind.OVERDUE);
        assertThat(post.inbox()).hasSize(4);
    }

    @Test
    void whatIsPaidBetweenTheRoundAndTheTellingIsNotTold() {
        KeptInvoice rent = Bills.rent(1, Post.DUE, Post.NOON);
        post.kept.invoices().add(rent);
        post.clock.pass(Duration.ofDays(6));
        assertThat(post.reminders().remind()).isEqualTo(1);
        post.kept.invoices().update(rent.paid(true, Post.DUE, post.clock.instant()));

        post.duties().doDue(10);

        assertThat(post.inbox()).isEmpty();
    }

    @Test
    void moreThanAPageIsGoneOver() {
        for (int i = 1; i <= 250; i++) {
            post.kept.invoices().add(Bills.rent(i, LocalDate.of(2026, 11, 26), Post.NOON.minusSeconds(86_400)));
        }

        assertThat(post.reminders().remind()).isEqualTo(250);
        assertThat(post.reminders().remind()).isEqualTo(250);
        assertThat(post.kept.duties().of(Bills.ANNA)).hasSize(250);
    }

    private void goOn(Duration time) {
        for (long hours = time.toHours(); hours > 0; hours--) {
            post.clock.pass(Duration.ofHours(1));
            post.reminders().remind();
            post.duties().doDue(10);
        }
    }
}
