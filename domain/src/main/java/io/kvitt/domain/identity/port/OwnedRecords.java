package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.UserId;

/** Records that belong to one user each, and go when that user goes. */
public interface OwnedRecords {

    /** Deletes all that are kept of a user, in whatever state; doing it again does nothing. Those of others are not touched. */
    void deleteAll(UserId owner);
}
