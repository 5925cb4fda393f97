package io.kvitt.domain.payment.port;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentId;
import java.util.List;
import java.util.Optional;

/**
 * Where confirmed commitments are kept. A caller reads its own finished writes; owners never see each other's. What comes back
 * equals what was kept. Any thread may call at any time.
 */
public interface Commitments extends OwnedRecords {

    /** How an update ended. Every one but {@code DONE} changed nothing. */
    enum Outcome {
        DONE,
        /** The owner has no such commitment. */
        NOT_FOUND,
        /** The commitment is kept in another version: somebody changed it in between. */
        VERSION_CONFLICT
    }

    /**
     * Keeps a new commitment. Of several calls at once with one id, one is true.
     *
     * @return false, changing nothing, if the owner already has a commitment with that id
     */
    boolean add(Commitment commitment);

    /** The commitment as it was written last. */
    Optional<Commitment> find(UserId owner, CommitmentId id);

    /** All of them: the one that was confirmed first first, of the same time by id. */
    List<Commitment> all(UserId owner);

    /**
     * Replaces a commitment by its next version. It is done only if the version that is kept is the one before; of several calls at
     * once for one version, one is done.
     */
    Outcome update(Commitment next);
}
