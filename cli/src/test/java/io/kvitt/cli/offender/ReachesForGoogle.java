package io.kvitt.cli.offender;

import io.kvitt.adapters.google.GoogleEndpoints;

/** Breaks "adapters are built in the composition root". */
public final class ReachesForGoogle {
    GoogleEndpoints endpoints() {
        return GoogleEndpoints.GOOGLE;
    }
}
