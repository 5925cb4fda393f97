package io.kvitt.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Luhn;
import io.kvitt.domain.check.Mod97;
import io.kvitt.domain.reference.SwissReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The folder {@code samples} is what the generator makes; {@code -Dkvitt.samples.write=true} makes it anew. */
class SampleDocumentsTest {

    private static final Path FOLDER = Path.of("..", "samples");

    @BeforeAll
    static void writeAnewWhenAsked() throws IOException {
        if (Boolean.getBoolean("kvitt.samples.write")) {
            SampleDocuments.write(FOLDER);
        }
    }

    @Test
    void everyFileIsWhatTheGeneratorMakes() throws IOException {
        for (Map.Entry<String, byte[]> file : SampleDocuments.files().entrySet()) {
            assertThat(FOLDER.resolve(file.getKey())).as(file.getKey()).hasBinaryContent(file.getValue());
        }
    }

    @Test
    void noFileIsMissingOrLeftOver() {
        Set<String> generated = new TreeSet<>(SampleDocuments.files().keySet());
        generated.add("README.md");
        Set<String> found = inFolder();
        found.removeIf(name -> name.matches("(templates|debts)/.*")); // written by hand, like the README
        assertThat(found).containsExactlyElementsOf(generated);
    }

    @Test
    void twoRunsMakeTheSameBytes() {
        Map<String, byte[]> again = SampleDocuments.files();
        SampleDocuments.files()
                .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(again.get(name)));
    }

    @Test
    void theTableOfTheReadmeNamesEveryDocument() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        SampleDocuments.all().forEach(sample -> assertThat(readme).contains("`" + sample.file() + "`"));
    }

    @Test
    void checkDigitsAreRight() {
        SampleDocuments.all().forEach(sample -> {
            String json = sample.expected().json(sample.file());
            for (String name : new String[] {"bankgiro", "plusgiro"}) {
                values(json, name)
                        .forEach(number -> assertThat(Luhn.holds(number.replaceAll("\\D", "")))
                                .as(sample.file() + " " + number)
                                .isTrue());
            }
            values(json, "payment_reference")
                    .filter(r -> r.matches("\\d+"))
                    .forEach(r -> assertThat(r.length() == 27 ? SwissReference.holds(r) : Luhn.holds(r))
                            .as(sample.file() + " " + r)
                            .isTrue());
            values(json, "seller_orgnr")
                    .filter(n -> n.matches("\\d{6}-\\d{4}"))
                    .forEach(n -> assertThat(Luhn.holds(n.replace("-", "")))
                            .as(sample.file() + " " + n)
                            .isTrue());
            values(json, "iban")
                    .forEach(iban -> assertThat(Mod97.holds(iban)).as(iban).isTrue());
        });
    }

    @Test
    void roundedSumsAreWholeCoins() {
        InvoiceLetters.checkRounding();
    }

    @Test
    void isSmall() {
        long bytes = SampleDocuments.files().values().stream()
                .mapToLong(file -> file.length)
                .sum();
        assertThat(bytes).isLessThan(700_000);
    }

    private static Stream<String> values(String json, String name) {
        return Pattern.compile('"' + name + "\": \"([^\"]*)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1));
    }

    private static Set<String> inFolder() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(FOLDER.relativize(file).toString().replace('\\', '/')));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
