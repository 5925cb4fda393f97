package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.application.payment.SubmissionAnswer;
import io.kvitt.application.payment.SubmitPayment;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentSubmission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Hands in a file of payments, some hundred lines at a time, and tells what became of each line. */
final class SubmittedFile {

    private static final int AT_ONCE = 500;
    private static final int LARGEST_CSV = 50_000_000;

    private final Wiring wiring;
    private final SubmitPayment submit;
    private final Map<PaymentField, String> unsaid;
    private final DataForm form;
    private final List<PaymentLine> waiting = new ArrayList<>();
    private int accepted;
    private int replayed;
    private int refused;
    private int conflicts;

    /**
     * A file to hand in.
     *
     * @param unsaid what holds for lines that do not state it
     */
    SubmittedFile(Wiring wiring, SubmitPayment submit, Map<PaymentField, String> unsaid, DataForm form) {
        this.wiring = wiring;
        this.submit = submit;
        this.unsaid = Map.copyOf(unsaid);
        this.form = form;
    }

    /** Hands it in, and says how the process ends. */
    int submit(Path path, CommandSpec spec) throws IOException {
        if (form.isCsv()) {
            wiring.out().print(SpreadsheetLine.of(List.of("line", "status", "payment_id", "codes")));
        }
        boolean standard = path.toString().equals("-");
        if (!standard && !Files.isRegularFile(path)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + path);
        }
        InputStream in = standard ? wiring.in() : Files.newInputStream(path);
        try (BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            text.mark(4096);
            int first = firstSign(text);
            text.reset();
            if (first == '{') {
                jsonLines(text);
            } else {
                csv(text, spec);
            }
        }
        flush();
        if (!form.isJson() && !form.isCsv()) {
            wiring.out()
                    .print(accepted + " kept, " + replayed + " kept before, " + (refused + conflicts) + " refused\n");
        }
        return exitCode();
    }

    private int exitCode() {
        if (refused + conflicts == 0) {
            return ExitCode.OK;
        }
        if (accepted + replayed > 0) {
            return ExitCode.PARTIAL;
        }
        return refused == 0 ? ExitCode.CONFLICT : ExitCode.USAGE;
    }

    /** The first sign that is no space, among those that can be read twice. */
    private static int firstSign(BufferedReader text) throws IOException {
        for (int i = 0; i < 4000; i++) {
            int sign = text.read();
            if (sign < 0 || !(Character.isWhitespace(sign) || sign == 0xfeff)) {
                return sign;
            }
        }
        return -1;
    }

    private void jsonLines(BufferedReader text) throws IOException {
        int number = 0;
        StringBuilder line = new StringBuilder();
        for (int sign = text.read(); sign >= 0; sign = text.read()) {
            if (sign == '\n') {
                jsonLine(++number, line.toString());
                line.setLength(0);
            } else if (line.length() <= PaymentLine.LONGEST && sign != 0xfeff) {
                line.append((char) sign); // what is too long is not kept, only counted as too long
            }
        }
        jsonLine(++number, line.toString());
    }

    private void jsonLine(int number, String line) throws IOException {
        if (!line.isBlank()) {
            take(PaymentLine.ofJson(number, line));
        }
    }

    private void csv(BufferedReader text, CommandSpec spec) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] some = new char[8192];
        for (int read = text.read(some); read >= 0; read = text.read(some)) {
            all.append(some, 0, read);
            if (all.length() > LARGEST_CSV) {
                throw new ParameterException(
                        spec.commandLine(), "the file has more than " + LARGEST_CSV + " characters: use JSON Lines");
            }
        }
        List<List<String>> rows = SpreadsheetRows.of(all.toString());
        List<String> head = rows.isEmpty()
                ? List.of()
                : rows.get(0).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        boolean known = !head.isEmpty()
                && head.contains(PaymentField.PAYMENT_ID.text())
                && head.stream().allMatch(name -> PaymentField.named(name).isPresent());
        if (!known) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the file is neither JSON Lines nor CSV with the columns payment_id, timestamp, description,"
                            + " currency, amount (and user_id, reverses, if you like)");
        }
        for (int i = 1; i < rows.size(); i++) {
            take(PaymentLine.ofCells(i + 1, head, rows.get(i)));
        }
    }

    private void take(PaymentLine line) throws IOException {
        waiting.add(line);
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    private void flush() throws IOException {
        List<PaymentSubmission> good = waiting.stream()
                .filter(PaymentLine::isWellFormed)
                .map(this::submission)
                .toList();
        List<SubmissionAnswer> answers = submit.submitAll(good);
        int next = 0;
        for (PaymentLine line : waiting) {
            tell(line, line.isWellFormed() ? answers.get(next++) : new SubmissionAnswer.Refused(line.broken()));
        }
        waiting.clear();
    }

    private PaymentSubmission submission(PaymentLine line) {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        texts.putAll(unsaid);
        texts.putAll(line.texts());
        return new PaymentSubmission(texts);
    }

    private void tell(PaymentLine line, SubmissionAnswer answer) throws IOException {
        String status = count(answer);
        String id = line.texts().getOrDefault(PaymentField.PAYMENT_ID, "");
        List<Violation> broken = answer.violations();
        if (form.isJson()) {
            wiring.out().print(Json.document(json -> write(json, line.number(), status, id, broken)) + "\n");
        } else if (form.isCsv()) {
            String codes = String.join(" ", broken.stream().map(Violation::code).toList());
            wiring.out().print(SpreadsheetLine.of(List.of(String.valueOf(line.number()), status, id, codes)));
        } else {
            new Complaint(wiring.err(), false, at -> "line " + line.number() + (at.isEmpty() ? "" : " " + at))
                    .tell(broken);
        }
    }

    private String count(SubmissionAnswer answer) {
        if (answer instanceof SubmissionAnswer.Accepted kept) {
            accepted += kept.replayed() ? 0 : 1;
            replayed += kept.replayed() ? 1 : 0;
            return kept.replayed() ? "replayed" : "accepted";
        }
        boolean conflict = answer instanceof SubmissionAnswer.Conflict;
        refused += conflict ? 0 : 1;
        conflicts += conflict ? 1 : 0;
        return conflict ? "conflict" : "refused";
    }

    private static void write(JsonGenerator json, int line, String status, String id, List<Violation> broken)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line);
        json.writeStringField("status", status);
        json.writeStringField("payment_id", id);
        if (!broken.isEmpty()) {
            json.writeArrayFieldStart("errors");
            for (Violation one : broken) {
                Complaint.write(json, one);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
