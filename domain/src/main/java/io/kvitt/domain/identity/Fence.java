package io.kvitt.domain.identity;

/**
 * What must still hold for the result of a refresh to count: the lease is the asker's, and the credential the one that was sent.
 * Without the first, a slow holder gives away somebody else's lease; without the second, an old credential's failure or token
 * lands on a new one.
 *
 * @param credential the connection's {@code credentialVersion} when the lease was taken
 */
public record Fence(LeaseOwner owner, long credential) {}
