package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The computed vectors, where the labelled data is at hand; skipped where it is not. */
class PaymentVectorsTest {

    private static final Path VECTORS = Path.of(
                    Optional.ofNullable(System.getenv("KVITT_DATA")).orElse("../../shared/data"))
            .resolve("vectors/payment.jsonl");

    @Test
    void everyVectorComesOutRight() throws IOException {
        assumeTrue(Files.exists(VECTORS), "no labelled data here");
        int compared = 0;
        for (String line : Files.readAllLines(VECTORS)) {
            Optional<Optional<String>> normalized =
                    normalized(text(line, "kind"), text(line, "value"), text(line, "rule"));
            if (normalized.isPresent()) {
                compared++;
                assertThat(normalized.get().isPresent()).as(line).isEqualTo(line.contains("\"valid\": true"));
                assertThat(normalized.get().orElse("")).as(line).isEqualTo(text(line, "normalized"));
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static Optional<Optional<String>> normalized(String kind, String value, String rule) {
        return switch (kind) {
            case "se_ocr" ->
                Optional.of(SwedishReference.normalized(value)
                        .filter(digits -> !rule.equals("luhn+length") || SwedishReference.hasLengthDigit(digits)));
            case "se_bankgiro" -> Optional.of(Bankgiro.normalized(value));
            case "se_plusgiro" -> Optional.of(Plusgiro.normalized(value));
            case "se_orgnr" -> Optional.of(OrganisationNumber.normalized(value));
            case "se_vat" -> Optional.of(VatNumber.normalized(value, "SE"));
            case "no_kid_mod10" -> Optional.of(NorwegianReference.normalized(value, NorwegianReference.Rule.MOD10));
            case "no_kid_mod11" -> Optional.of(NorwegianReference.normalized(value, NorwegianReference.Rule.MOD11));
            case "no_account" -> Optional.of(NorwegianAccount.normalized(value));
            case "no_orgnr" -> Optional.of(NorwegianOrganisationNumber.normalized(value));
            case "no_vat" -> Optional.of(VatNumber.normalized(value, "NO"));
            case "fi_viite" -> Optional.of(FinnishReference.normalized(value));
            case "dk_cvr" -> Optional.of(DanishCompanyNumber.normalized(value));
            case "ch_qrr" -> Optional.of(SwissReference.normalized(value));
            case "ch_qr_iban" -> Optional.of(QrIban.normalized(value));
            case "eu_vat" -> Optional.of(VatNumber.ofTheUnion(value));
            case "iban" -> Optional.of(Iban.normalized(value));
            case "rf_iso11649" -> Optional.of(CreditorReference.normalized(value));
            default -> Optional.empty();
        };
    }

    private static String text(String line, String name) {
        Matcher value = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(line);
        return value.find() ? value.group(1) : "";
    }
}
