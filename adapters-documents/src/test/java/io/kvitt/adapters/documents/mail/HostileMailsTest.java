package io.kvitt.adapters.documents.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.MailFinds;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.port.MailReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Broken and malicious mails of other projects, which are not part of this one: {@code KVITT_DATA} names their folder, without it they
 * are skipped. Those that were written for the set name every document to be found, and nothing else may be taken for one.
 */
class HostileMailsTest {

    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("KVITT_DATA")).orElse("../../shared/data"))
            .resolve("hostile");

    private final MailReader reader = new MimeMailReader();

    @BeforeAll
    static void theMailsAreHere() {
        assumeTrue(
                Files.isRegularFile(FOLDER.resolve("expect.jsonl")),
                "the hostile mails are not here: set KVITT_DATA to their folder");
    }

    @Test
    void everyMailIsReadOrRefusedWithinSeconds() throws IOException {
        Map<String, Optional<Set<String>>> labels = labels();
        assertThat(labels).hasSizeGreaterThan(100);
        for (String file : labels.keySet()) {
            byte[] mail = Files.readAllBytes(FOLDER.resolve(file));
            MailReader.Opened opened = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reader.read(mail), file);
            if (opened instanceof MailReader.Opened.Letter letter) {
                assertThat(letter.finds().documents())
                        .as(file)
                        .hasSizeLessThanOrEqualTo(MailLimits.CANDIDATES)
                        .allMatch(document -> document.bytes().length <= MailLimits.PART_BYTES);
            } else {
                assertThat(opened).as(file).isInstanceOf(MailReader.Opened.Refused.class);
            }
        }
    }

    @Test
    void exactlyTheNamedDocumentsAreFound() throws IOException {
        Map<String, Optional<Set<String>>> labels = labels();
        int labelled = 0;
        for (Map.Entry<String, Optional<Set<String>>> label : labels.entrySet()) {
            if (label.getValue().isPresent()) {
                labelled++;
                assertThat(documents(FOLDER.resolve(label.getKey())))
                        .as(label.getKey())
                        .isEqualTo(label.getValue().get());
            }
        }
        assertThat(labelled).isGreaterThan(5);
    }

    private Set<String> documents(Path file) throws IOException {
        MailReader.Opened opened = reader.read(Files.readAllBytes(file));
        MailFinds finds = opened instanceof MailReader.Opened.Letter letter ? letter.finds() : MailFinds.NOTHING;
        Set<String> hashes = new TreeSet<>();
        for (MailDocument document : finds.documents()) {
            hashes.add(sha256(document.bytes()));
        }
        assertThat(hashes).hasSameSizeAs(finds.documents());
        return hashes;
    }

    /** The hashes of the documents of each mail, where it says which they are. */
    private static Map<String, Optional<Set<String>>> labels() throws IOException {
        Map<String, Optional<Set<String>>> labels = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(FOLDER.resolve("expect.jsonl"));
        for (String line : lines) {
            if (line.contains("\"kind\": \"mail\"")) {
                read(line, labels);
            }
        }
        return labels;
    }

    private static void read(String line, Map<String, Optional<Set<String>>> labels) throws IOException {
        String file = "";
        Optional<Set<String>> hashes = Optional.empty();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                String name = String.valueOf(json.currentName());
                if (depth == 1 && token == JsonToken.VALUE_STRING && name.equals("file")) {
                    file = json.getText();
                } else if (depth == 2 && token == JsonToken.START_ARRAY && name.equals("attachments")) {
                    hashes = Optional.of(new TreeSet<>());
                } else if (depth == 3 && token == JsonToken.VALUE_STRING && name.equals("sha256")) {
                    hashes.orElseThrow().add(json.getText());
                }
            }
        }
        labels.put(file, hashes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
