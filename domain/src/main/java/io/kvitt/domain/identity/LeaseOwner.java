package io.kvitt.domain.identity;

import java.util.UUID;

/** Who holds a lease: drawn anew for every attempt, so that nobody takes somebody else's lease for their own. */
public record LeaseOwner(UUID value) {}
