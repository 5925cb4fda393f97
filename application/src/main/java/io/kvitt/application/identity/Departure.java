package io.kvitt.application.identity;

import io.kvitt.domain.Secret;

/**
 * A browser that is sent to a provider.
 *
 * @param address to send it to
 * @param cookie to be kept by this browser until it comes back; what comes back without it is somebody else's
 */
public record Departure(String address, Secret cookie) {

    /** The address holds the state, which is half a secret. */
    @Override
    public String toString() {
        return "Departure[…]";
    }
}
