package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.kvitt.domain.document.WrittenDate;
import io.kvitt.domain.money.AmountReading;
import io.kvitt.domain.money.DecimalMark;
import io.kvitt.domain.money.WrittenAmount;
import io.kvitt.domain.reference.Bankgiro;
import io.kvitt.domain.reference.CreditorReference;
import io.kvitt.domain.reference.Iban;
import io.kvitt.domain.reference.OrganisationNumber;
import io.kvitt.domain.reference.Plusgiro;
import io.kvitt.domain.reference.SwedishReference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt check}: reads a single amount, date or payment number by the rules that documents are read by. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads amounts, dates and payment numbers one by one, and says why one is none.",
        footer = {
            "",
            "Kinds: amount, date, iban, rf_iso11649, se_ocr, se_bankgiro, se_plusgiro, se_orgnr",
            "",
            "Examples:",
            "  kvitt check amount '1 234,50 kr'",
            "  kvitt check amount --decimal-mark comma 1.234",
            "  kvitt check se_bankgiro 5402-9681",
            "  kvitt check --jsonl < values.jsonl     lines like {\"kind\":\"date\",\"value\":\"3. Mai 2026\"}",
            "",
            "Exit codes: 0 all are values, 1 one is none, 2 usage"
        })
final class CheckCommand implements Callable<Integer> {

    private static final JsonFactory JSON = new JsonFactory();

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "KIND VALUE", description = "What kind of value, then one value or more.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--decimal-mark",
            paramLabel = "MARK",
            description = "What the document uses, point or comma; decides only what is otherwise ambiguous.")
    private Optional<DecimalMark> decimalMark = Optional.empty();

    @Option(
            names = "--jsonl",
            description = "Read JSON objects from standard input, a line each: kind, value, and for amounts"
                    + " decimal_hint (\".\" or \",\"). Answer each with valid, and normalized or why.")
    private boolean jsonLines;

    /** A value in its one spelling, or why there is none. */
    private record Answer(Optional<String> normalized, String why) {
        static Answer of(Optional<String> normalized) {
            return new Answer(normalized, "its form or its check digit is wrong");
        }
    }

    CheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (jsonLines) {
            return answerLines();
        }
        if (words.size() < 2) {
            throw new ParameterException(spec.commandLine(), "check takes a kind and at least one value");
        }
        String kind = words.get(0);
        boolean all = true;
        for (String value : words.subList(1, words.size())) {
            Answer answer = answer(kind, value, decimalMark)
                    .orElseThrow(() -> new ParameterException(spec.commandLine(), "check knows no kind " + kind));
            all &= answer.normalized().isPresent();
            wiring.out()
                    .println(Printable.line(value) + "  "
                            + answer.normalized()
                                    .map(text -> "= " + text)
                                    .orElse("is no " + kind + ": " + answer.why()));
        }
        return all ? ExitCode.OK : ExitCode.FAILED;
    }

    private int answerLines() throws IOException {
        boolean all = true;
        BufferedReader lines = new BufferedReader(new InputStreamReader(wiring.in(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                all &= answerLine(line);
            }
        }
        return all ? ExitCode.OK : ExitCode.FAILED;
    }

    private boolean answerLine(String line) throws IOException {
        String kind = "";
        String value = "";
        Optional<DecimalMark> mark = decimalMark;
        try (JsonParser in = JSON.createParser(line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new ParameterException(spec.commandLine(), "a line of the input is no JSON object");
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                JsonToken token = in.nextToken();
                if (!token.isScalarValue()) {
                    in.skipChildren();
                } else if (name.equals("kind")) {
                    kind = in.getText();
                } else if (name.equals("value")) {
                    value = in.getText();
                } else if (name.equals("decimal_hint") && token == JsonToken.VALUE_STRING) {
                    mark = Optional.of(in.getText().equals(",") ? DecimalMark.COMMA : DecimalMark.POINT);
                }
            }
        }
        Answer answer = answer(kind, value, mark).orElse(new Answer(Optional.empty(), "the kind is not known"));
        wiring.out().print(json(kind, value, answer) + "\n");
        return answer.normalized().isPresent();
    }

    private static String json(String kind, String value, Answer answer) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("kind", kind);
            out.writeStringField("value", value);
            out.writeBooleanField("valid", answer.normalized().isPresent());
            if (answer.normalized().isPresent()) {
                out.writeStringField("normalized", answer.normalized().get());
            } else {
                out.writeStringField("why", answer.why());
            }
            out.writeEndObject();
        }
        return text.toString();
    }

    /** Empty if the kind is not known. */
    private static Optional<Answer> answer(String kind, String value, Optional<DecimalMark> mark) {
        return Optional.ofNullable(
                switch (kind) {
                    case "amount" -> amount(value, mark);
                    case "date" -> date(value);
                    case "iban" -> Answer.of(Iban.normalized(value));
                    case "rf_iso11649" -> Answer.of(CreditorReference.normalized(value));
                    case "se_ocr" -> Answer.of(SwedishReference.normalized(value));
                    case "se_bankgiro" -> Answer.of(Bankgiro.normalized(value));
                    case "se_plusgiro" -> Answer.of(Plusgiro.normalized(value));
                    case "se_orgnr" -> Answer.of(OrganisationNumber.normalized(value));
                    default -> null;
                });
    }

    private static Answer amount(String value, Optional<DecimalMark> mark) {
        AmountReading reading = mark.isPresent() ? WrittenAmount.read(value, mark.get()) : WrittenAmount.read(value);
        return reading.match(
                read -> new Answer(Optional.of(read.value().toPlainString()), ""),
                unread -> new Answer(Optional.empty(), unread.reason().words()));
    }

    private static Answer date(String value) {
        return WrittenDate.readBesideLabel(value)
                .match(
                        read -> new Answer(Optional.of(read.day().toString()), ""),
                        unread -> new Answer(Optional.empty(), unread.reason().words()));
    }
}
