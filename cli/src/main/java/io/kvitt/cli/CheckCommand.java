package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.kvitt.domain.money.DecimalMark;
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
            "Kinds:",
            "  amount, date",
            "  iban, rf_iso11649",
            "  se_ocr, se_bankgiro, se_plusgiro, se_giro_line, se_orgnr, se_vat",
            "  no_kid, no_kid_mod10, no_kid_mod11, no_account, no_orgnr, no_vat",
            "  fi_viite, dk_fik, dk_cvr, ch_qrr, ch_qr_iban",
            "  eu_vat, vat (that of the union, GB, NO and CHE)",
            "  epc_qr, swiss_qr, se_qr (the texts of payment codes)",
            "  currency, uuid_v4, timestamp (as requests state them)",
            "  round_myr_5sen, round_sek_1kr, round_nok_1kr, round_dkk_50ore,",
            "  round_chf_5rp, round_eur_5c",
            "",
            "Examples:",
            "  kvitt check amount '1 234,50 kr'",
            "  kvitt check amount --decimal-mark comma 1.234",
            "  kvitt check se_bankgiro 5402-9681",
            "  kvitt check --jsonl < values.jsonl",
            "      lines like {\"kind\":\"date\",\"value\":\"3. Mai 2026\"}",
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
            description = "Read JSON objects from standard input, a line each: kind, value, for amounts decimal_hint"
                    + " (\".\" or \",\"), for se_ocr rule (luhn or luhn+length). Answer each with valid, and"
                    + " normalized or why.")
    private boolean jsonLines;

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
        String name = words.get(0);
        CheckKind kind = CheckKinds.find(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "check knows no kind " + name + "; it knows " + String.join(", ", CheckKinds.names())));
        boolean all = true;
        for (String value : words.subList(1, words.size())) {
            CheckAnswer answer = kind.rule().answer(new CheckKind.Question(value, decimalMark, Optional.empty()));
            all &= answer.isValid();
            wiring.out().println(Printable.line(value) + "  " + answer.words(name));
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
        Optional<String> agreed = Optional.empty();
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
                } else if (name.equals("rule") && token == JsonToken.VALUE_STRING) {
                    agreed = Optional.of(in.getText());
                }
            }
        }
        var question = new CheckKind.Question(value, mark, agreed);
        CheckAnswer answer = CheckKinds.find(kind)
                .map(known -> known.rule().answer(question))
                .orElse(CheckAnswer.none("the kind is not known"));
        wiring.out().print(json(kind, value, answer) + "\n");
        return answer.isValid();
    }

    private static String json(String kind, String value, CheckAnswer answer) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("kind", kind);
            out.writeStringField("value", value);
            answer.write(out);
            out.writeEndObject();
        }
        return text.toString();
    }
}
