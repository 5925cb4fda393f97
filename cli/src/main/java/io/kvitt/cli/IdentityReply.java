package io.kvitt.cli;

import io.kvitt.application.identity.IdentityAnswer;
import io.kvitt.domain.identity.OutcomeCode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Tells why a use case of identity did not do what was asked, and with which code the process ends. */
final class IdentityReply {

    private final PrintStream err;

    IdentityReply(PrintStream err) {
        this.err = err;
    }

    /** What is done with a value. */
    interface Doing<T> {
        int with(T value) throws IOException;
    }

    <T> int to(IdentityAnswer<T> answer, Doing<T> doing) throws IOException {
        try {
            return answer.match(
                    value -> {
                        try {
                            return doing.with(value);
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    },
                    this::refused,
                    until -> {
                        err.println("kvitt: tried too often; try again after " + until + " (RATE_LIMITED)");
                        return ExitCode.NOT_SIGNED_IN;
                    },
                    broken -> {
                        new Complaint(err, false, IdentityReply::optionAt).tell(broken);
                        return ExitCode.USAGE;
                    });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private int refused(OutcomeCode code) {
        return switch (code) {
            case CONFLICT ->
                told("the name is somebody's already, or the user was changed meanwhile", code, ExitCode.CONFLICT);
            case INVALID_CREDENTIALS -> told("the name or the password is wrong", code, ExitCode.NOT_SIGNED_IN);
            default -> told("refused", code, ExitCode.FAILED);
        };
    }

    private int told(String message, OutcomeCode code, int exit) {
        err.println("kvitt: " + message + " (" + code + ")");
        return exit;
    }

    private static String optionAt(String pointer) {
        return switch (pointer) {
            case "/email" -> "--email";
            case "/username" -> "--username";
            case "/name" -> "--name";
            default -> "";
        };
    }
}
