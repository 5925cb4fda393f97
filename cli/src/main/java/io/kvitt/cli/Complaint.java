package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.domain.check.Violation;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tells on standard error every rule that was broken: each with its code, at the option that broke it. */
final class Complaint {

    private final PrintStream err;
    private final boolean json;
    private final UnaryOperator<String> optionAt;

    /**
     * A way to complain.
     *
     * @param optionAt the option that states what a JSON pointer points to
     */
    Complaint(PrintStream err, boolean json, UnaryOperator<String> optionAt) {
        this.err = err;
        this.json = json;
        this.optionAt = optionAt;
    }

    /** Tells all, and with which code the process ends. */
    int about(List<Violation> violations) throws IOException {
        if (json) {
            err.print(Json.document(out -> writeErrors(out, violations)) + "\n");
        } else {
            tell(violations);
        }
        return exitCode(violations);
    }

    /** Tells all, a line each. */
    void tell(List<Violation> violations) {
        violations.forEach(broken -> err.println("kvitt: " + told(broken)));
    }

    /** Tells what is allowed and looks like a mistake. */
    void warn(List<Violation> warnings) {
        if (!json) {
            warnings.forEach(warning -> err.println("kvitt: look again: " + told(warning)));
        }
    }

    static void writeErrors(JsonGenerator out, List<Violation> violations) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("errors");
        for (Violation broken : violations) {
            write(out, broken);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    static void write(JsonGenerator out, Violation broken) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", broken.code());
        out.writeStringField("field", broken.at());
        out.writeStringField("message", broken.message());
        if (broken.limit().isPresent()) {
            out.writeStringField("limit", broken.limit().get());
        }
        out.writeEndObject();
    }

    private String told(Violation broken) {
        String option = optionAt.apply(broken.at());
        String limit = broken.limit().map(most -> ", limit " + most).orElse("");
        return Printable.line(
                (option.isEmpty() ? "" : option + ": ") + broken.message() + " (" + broken.code() + limit + ")");
    }

    private static int exitCode(List<Violation> violations) {
        return switch (violations.get(0).code()) {
            case "DEBT_VERSION_CONFLICT",
                    "INVOICE_VERSION_CONFLICT",
                    "PAYMENT_ID_CONFLICT",
                    "COMMITMENT_VERSION_CONFLICT",
                    "NOTICE_PREFERENCES_VERSION_CONFLICT" -> ExitCode.CONFLICT;
            case "INVOICE_NOT_FOUND", "COMMITMENT_NOT_FOUND", "REPORT_NOT_FOUND" -> ExitCode.FAILED;
            case "DEBT_NOT_FOUND" -> violations.get(0).at().equals("/debt_id") ? ExitCode.FAILED : ExitCode.USAGE;
            default -> ExitCode.USAGE;
        };
    }
}
