package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.template.port.OwnTemplates;
import io.kvitt.domain.template.port.OwnTemplatesContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFolderTest extends OwnTemplatesContract {

    @TempDir
    private Path folder;

    @Override
    protected OwnTemplates empty() {
        return new TemplateFolder(folder.resolve("made/when/needed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
              Exempel Energi AB          | exempel-energi-ab.yml
              Hartwell & Finch Ltd.      | hartwell-finch-ltd.yml
              Göteborgs Båtklubb         | goteborgs-batklubb.yml
              ../../x                    | x.yml
            """)
    void aFileIsNamedAfterItsIssuerInPlainLetters(String issuer, String file) {
        assertThat(TemplateFolder.fileName(issuer)).isEqualTo(file);
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        OwnTemplates templates = new TemplateFolder(folder);
        templates.keep("A b", "one", false);
        templates.keep("A b", "two", false);
        templates.keep("A b", "three", true);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a-b.yml"));
        }
    }
}
