package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.port.InvoiceTemplates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewedLibraryTest {

    private static final String TEMPLATE = """
            issuer: Exempel Energi AB
            keywords: Exempel Energi
            fields:
              amount: Summa (\\d+,\\d+)
            """;

    @TempDir
    private Path home;

    private static DocumentContent paper() {
        return new AnyDocumentReader()
                .read("Exempel Energi\nSumma 12,50\n".getBytes(StandardCharsets.UTF_8), List.of())
                .match(content -> content, problem -> {
                    throw new AssertionError(problem.detail());
                });
    }

    private static Optional<String> readBy(InvoiceTemplates templates) {
        return templates.read(paper()).map(TemplateReading::template);
    }

    @Test
    void aTemplateIsUsedOnceItIsThereAndNoLongerThan() throws IOException {
        Path folder = home.resolve("templates");
        AtomicInteger loads = new AtomicInteger();
        InvoiceTemplates templates = new RenewedLibrary(folder, () -> {
            loads.incrementAndGet();
            return TemplateLibrary.load(Files.isDirectory(folder) ? List.of(folder) : List.of())
                    .withoutBuiltIn();
        });

        assertThat(readBy(templates)).isEmpty();
        Files.createDirectory(folder);
        Path file = Files.writeString(folder.resolve("exempel.yml"), TEMPLATE);
        assertThat(readBy(templates)).contains("exempel");
        assertThat(readBy(templates)).contains("exempel");
        assertThat(loads).hasValue(2);
        Files.delete(file);
        assertThat(readBy(templates)).isEmpty();
    }
}
