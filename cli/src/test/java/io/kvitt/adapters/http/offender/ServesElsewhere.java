package io.kvitt.adapters.http.offender;

import io.javalin.Javalin;

/** Breaks THE_SERVER_STAYS_IN_ITS_ROOM. */
public final class ServesElsewhere {
    public Javalin server() {
        return Javalin.create();
    }
}
