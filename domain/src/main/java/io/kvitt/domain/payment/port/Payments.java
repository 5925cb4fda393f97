package io.kvitt.domain.payment.port;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import java.util.List;
import java.util.Optional;

/**
 * Where payments are kept: each once, never changed, and never deleted but with everything of its owner. A caller reads its own
 * finished writes; owners never see each other's. What comes back equals what was kept. Any thread may call at any time.
 */
public interface Payments extends OwnedRecords {

    /** Most payments on a page. */
    int LARGEST_PAGE = 200;

    /**
     * Keeps a payment, or says why not; see {@link Addition#of} for the rules. An id is that of one payment over all owners, and
     * stays so for as long as there is its owner. Of several calls at once with one id and one content, one is {@code New} and the others are {@code Same},
     * all with the payment of the first. Of several reversals at once, no more are kept than the original has left: the check and
     * the keeping are one step.
     */
    Addition add(Payment payment);

    /**
     * Keeps several, each as {@link #add} would, one after the other; an earlier one may be taken back by a later one. All that are
     * {@code New} are kept when the call returns. If it fails instead, a beginning of them may be kept, none of them in part.
     *
     * @return an answer a payment, in their order
     */
    default List<Addition> addAll(List<Payment> payments) {
        return payments.stream().map(this::add).toList();
    }

    /** The payment as it was accepted; none if that owner has none with that id. */
    Optional<Payment> find(UserId owner, PaymentId id);

    /** The reversals of that payment, in the order of {@link #list}; none if the owner has no such payment. */
    List<Payment> reversalsOf(UserId owner, PaymentId id);

    /**
     * Payments and reversals of a span behind a position: earliest first by the time they were made, of the same time by the text of
     * the id. Going on from page to page gives every payment once that was there all the time, whatever is added meanwhile.
     *
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @throws IllegalArgumentException if the limit is another
     */
    PaymentPage list(UserId owner, TimeSpan span, PaymentPosition after, int limit);

    /**
     * Deletes all payments and reversals of a user, the only way in which a payment ever goes. Their ids may then be given again:
     * nothing is kept that would tell that they were there.
     */
    @Override
    void deleteAll(UserId owner);

    /** The limit of a page, if it is one. */
    static int checkedLimit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + limit + ", not 1 to " + LARGEST_PAGE);
        }
        return limit;
    }
}
