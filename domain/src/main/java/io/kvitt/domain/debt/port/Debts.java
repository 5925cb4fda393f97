package io.kvitt.domain.debt.port;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import java.util.Optional;

/**
 * Where debts are kept. A caller reads its own finished writes; owners never see each other's. What comes back equals what was
 * kept, a balance of zero and every missing value included. Any thread may call at any time.
 */
public interface Debts extends OwnedRecords {

    /** Most debts on a page. */
    int LARGEST_PAGE = 200;

    /** How a write ended. Every one but {@code DONE} changed nothing. */
    enum Outcome {
        DONE,
        /** The owner has no such debt, or has deleted it. */
        NOT_FOUND,
        /** The debt is kept in another version: somebody changed it in between. */
        VERSION_CONFLICT
    }

    /**
     * Keeps a new debt. Of several calls at once with one id, one is true.
     *
     * @return false, changing nothing, if the owner already has a debt with that id
     */
    boolean add(Debt debt);

    /** The debt as it was written last. */
    Optional<Debt> find(UserId owner, DebtId id);

    /**
     * Debts behind a position, archived ones included: oldest first by the time they were recorded, of the same time by id. Going
     * on from page to page gives every debt once that was there all the time, whatever is added, changed or deleted meanwhile.
     *
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @throws IllegalArgumentException if the limit is another
     */
    DebtPage list(UserId owner, DebtPosition after, int limit);

    /**
     * Replaces a debt by its next version. It is done only if the version that is kept is the one before; of several calls at
     * once for one version, one is done.
     */
    Outcome update(Debt next);

    /** Deletes a debt, only if it is kept in that version. The id may then be given again. */
    Outcome delete(UserId owner, DebtId id, long version);

    /** The limit of a page, if it is one. */
    static int checkedLimit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + limit + ", not 1 to " + LARGEST_PAGE);
        }
        return limit;
    }
}
