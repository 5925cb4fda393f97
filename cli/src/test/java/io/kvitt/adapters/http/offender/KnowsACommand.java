package io.kvitt.adapters.http.offender;

import io.kvitt.cli.offender.AsksADatabase;

/** Breaks THE_API_KNOWS_NO_COMMANDS. */
public final class KnowsACommand {
    public Class<?> command() {
        return AsksADatabase.class;
    }
}
