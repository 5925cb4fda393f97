package io.kvitt.adapters.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Invoice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every labelled XML invoice, where the labelled data is at hand; skipped where it is not. */
class LabelledInvoicesTest {

    private static final Path DATA = Path.of(
                    Optional.ofNullable(System.getenv("KVITT_DATA")).orElse("../../shared/data"))
            .resolve("einvoice-xml");

    @Test
    void everyFieldIsThatOfTheLabels() throws IOException {
        assumeTrue(Files.exists(DATA.resolve("gold.jsonl")), "no labelled data here");
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve("gold.jsonl"))) {
            Map<String, Object> gold = new Yaml(new SafeConstructor(new LoaderOptions())).load(line);
            String file = (String) gold.get("file");
            List<Invoice> invoices = new XmlInvoiceReader()
                    .read(Files.readAllBytes(DATA.resolve(file)))
                    .match(read -> read, problem -> List.of());
            List<Object> labels = new ArrayList<>(List.of(gold.get("fields")));
            for (Object more : (List<?>) gold.getOrDefault("more_invoices", List.of())) {
                labels.add(((Map<?, ?>) more).get("fields"));
            }
            assertThat(invoices).as(file).hasSameSizeAs(labels);
            for (int i = 0; i < labels.size(); i++) {
                Map<String, String> read = shown(invoices.get(i));
                if (file.startsWith("cii/")) {
                    read.remove("rounding"); // the labels left BT-114 out of CII
                }
                if (!read.equals(new TreeMap<>((Map<?, ?>) labels.get(i)))) {
                    wrong.add(file + ": " + read + " instead of " + labels.get(i));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Fields that the labels know, as they write them. */
    private static Map<String, String> shown(Invoice invoice) {
        Map<String, String> shown = new TreeMap<>();
        invoice.fields().forEach((field, found) -> shown.put(field.key(), text(found.value())));
        invoice.misstated().forEach((field, stated) -> {
            if (field.type() == LocalDate.class) {
                shown.put(field.key(), stated.evidence().words());
            }
        });
        shown.keySet()
                .removeAll(List.of(
                        "seller_address", "seller_orgnr", "bankgiro", "plusgiro", "period_start", "period_end"));
        return shown;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal amount) {
            BigDecimal shortest = amount.stripTrailingZeros();
            return shortest.setScale(Math.max(2, shortest.scale())).toPlainString();
        }
        return value instanceof DocType type ? type.code() : value.toString();
    }
}
