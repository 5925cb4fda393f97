package io.kvitt.application.world;

/** A process is gone; an error, so that nothing within the process catches it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String at) {
        super(at, null, false, false);
    }
}
