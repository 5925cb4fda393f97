package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.invoice.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearestTemplateTest {

    @TempDir
    private Path folder;

    private TemplateLibrary library() {
        return TemplateLibrary.load(List.of(folder)).withoutBuiltIn();
    }

    private void template(String name, String keywords) throws IOException {
        Files.writeString(folder.resolve(name + ".yml"), """
                issuer: Fjordkraft Test
                keywords: %s
                required_fields: [amount]
                fields:
                  amount: 'Total:\\s+(\\d+\\.\\d\\d)'
                """.formatted(keywords));
    }

    private static DocumentContent text(String text) {
        LayoutText layout = LayoutText.verbatim(text);
        return new DocumentContent(DocumentKind.TEXT, layout.pages(), layout, List.of(), List.of());
    }

    @Test
    void halfOfTheKeywordsInAnyCaseBringItNear() throws IOException {
        template("near", "[FJORD, Faktura, 'NO 123', Kontor]");

        assertThat(library().read(text("Fjord  faktura\nTotal: 12.50"))).isEmpty();
        assertThat(library()
                        .readNearest(text("Fjord  faktura\nTotal: 12.50"))
                        .orElseThrow()
                        .invoice()
                        .value(Field.GROSS_TOTAL))
                .isPresent();
    }

    @Test
    void lessThanHalfOrTooFewKeywordsDoNot() throws IOException {
        template("far", "[FJORD, Faktura, 'NO 123']");
        template("few", "[Fjord, Faktura2]");

        assertThat(library().readNearest(text("Fjord only\nTotal: 12.50"))).isEmpty();
    }

    @Test
    void twoThatComeAsNearAreNoAnswer() throws IOException {
        template("one", "[FJORD, Strand, A9, B9]");
        template("two", "[Faktura, Kontor, C9, D9]");

        assertThat(library().readNearest(text("Fjord strand\nTotal: 12.50"))).isPresent();
        assertThat(library().readNearest(text("Fjord strand faktura kontor\nTotal: 12.50")))
                .isEmpty();
    }

    @Test
    void wordsThatManyTemplatesHaveTellNoIssuer() throws IOException {
        template("one", "[Faktura, EUR, A9, B9]");
        template("two", "[Faktura, EUR, C9]");

        assertThat(library().readNearest(text("Faktura EUR\nTotal: 12.50"))).isEmpty();
    }

    @Test
    void whatItRequiresMustBeThere() throws IOException {
        template("near", "[FJORD, Faktura, 'NO 123', Kontor]");

        assertThat(library().readNearest(text("Fjord  faktura\nSum: 12.50"))).isEmpty();
    }
}
