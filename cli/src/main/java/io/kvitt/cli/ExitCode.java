package io.kvitt.cli;

/** How the process ends; part of the public interface. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Some inputs failed, others did not. */
    static final int PARTIAL = 3;
    /** With {@code --strict}: nothing failed, but somebody should look. */
    static final int NEEDS_REVIEW = 4;

    /** What is there already would have to give way, or somebody else is changing it. */
    static final int CONFLICT = 5;

    /** Nobody is logged in, or whoever tried to be is not let in. */
    static final int NOT_SIGNED_IN = 6;

    /** Something that is needed from outside is missing or broken. */
    static final int DEPENDENCY = 7;

    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
