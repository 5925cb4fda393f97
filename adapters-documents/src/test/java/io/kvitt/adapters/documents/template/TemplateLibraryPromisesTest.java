package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.port.InvoiceTemplates;
import io.kvitt.domain.invoice.port.InvoiceTemplatesContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TemplateLibraryPromisesTest extends InvoiceTemplatesContract {

    private static final TemplateLibrary LIBRARY = library();

    /** Reads the templates once: they are kept from then on, and the folder may go. */
    private static TemplateLibrary library() {
        try {
            Path folder = Files.createTempDirectory("templates");
            Path file = folder.resolve("exempelhus.yml");
            Files.writeString(file, """
                    issuer: Exempelhus AB
                    keywords:
                      - Exempelhus AB
                    required_fields:
                      - invoice_number
                      - amount
                    fields:
                      invoice_number: 'Fakturanummer:\\s+(\\d+)'
                      amount:
                        parser: regex
                        regex: 'Att betala:\\s+([\\d.]+)'
                        type: float
                    """);
            TemplateLibrary library = TemplateLibrary.load(List.of(folder)).withoutBuiltIn();
            assertThat(library.templates()).extracting(LoadedTemplate::name).containsExactly("exempelhus");
            Files.delete(file);
            Files.delete(folder);
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected InvoiceTemplates templates() {
        return LIBRARY;
    }
}
