package io.kvitt.cli.offender;

/** Breaks "the environment is read in the composition root". */
public final class ReadsTheEnvironment {
    String home() {
        return String.valueOf(System.getenv("HOME"));
    }
}
