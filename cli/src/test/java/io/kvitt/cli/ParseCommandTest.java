package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParseCommandTest {

    private static final String SAMPLES = "../samples";
    private static final String UBL = SAMPLES + "/ubl-nordvik.xml";
    private static final String FACTUR_X = SAMPLES + "/facturx-falkenried.pdf";

    @TempDir
    private Path folder;

    @Test
    void tellsPeopleWhatADocumentSays() {
        Terminal run = Terminal.run("parse", UBL);

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .startsWith("✓ ../samples/ubl-nordvik.xml")
                .contains("invoice", "Nordvik", "NOK", "due 2026-");
        assertThat(run.err()).contains("1 document in", "1 parsed, 0 need review, 0 failed");
    }

    @Test
    void aFileThatIsNotThereIsToldAndDoesNotStopTheOthers() {
        Terminal run = Terminal.run("parse", folder + "/none.pdf", UBL, "--jsonl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.PARTIAL);
        assertThat(run.rows()).extracting(Row::status).containsExactly("failed", "parsed");
        assertThat(run.rows().get(0).code()).isEqualTo("document.not-found");
    }

    @Test
    void onlyFailuresEndWithFailed() {
        assertThat(Terminal.run("parse", folder + "/none.pdf").exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void anEmptyFolderIsAnInputThatFailed() {
        Terminal run = Terminal.run("parse", folder.toString(), "--jsonl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.rows().get(0).code()).isEqualTo("document.no-documents");
    }

    @Test
    void aFolderWithoutDocumentsOfItsOwnNamesTheOptionThatReadsThoseBelow() throws IOException {
        Files.createDirectory(folder.resolve("below"));
        Files.copy(Path.of(UBL), folder.resolve("below/a.xml"));

        assertThat(Terminal.run("parse", folder.toString()).out()).contains("-r");
        Terminal deep = Terminal.run("parse", "-r", folder.toString(), "--jsonl");
        assertThat(deep.rows()).hasSize(1);
        assertThat(deep.rows().get(0).file()).endsWith("/below/a.xml");
    }

    @Test
    void filesThatAreNotDocumentsAreSkippedAndCounted() throws IOException {
        Files.copy(Path.of(UBL), folder.resolve("a.xml"));
        Files.writeString(folder.resolve("notes.md"), "not a document");
        Files.writeString(folder.resolve(".hidden.xml"), "<a/>");

        Terminal run = Terminal.run("parse", folder.toString(), "--jsonl");

        assertThat(run.rows()).hasSize(1);
        assertThat(run.err()).contains("1 other files skipped");
    }

    @Test
    void whatMayNotBeReadIsTold() throws IOException {
        Path secret = Files.copy(Path.of(UBL), folder.resolve("secret.xml"));
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));

        Terminal run = Terminal.run("parse", secret.toString(), "--jsonl");

        assertThat(run.rows().get(0).code()).isEqualTo("document.not-readable");
    }

    @Test
    void aFileOf200MegabytesIsRefusedUnread() throws IOException {
        Path large = folder.resolve("large.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200_000_000);
        }

        Terminal run = Terminal.run("parse", large.toString(), "--jsonl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.rows().get(0).code()).isEqualTo("document.too-large");
        assertThat(run.rows().get(0).detail()).contains("200 MB");
    }

    @Test
    void bytesOfNoKnownKindAreTold() throws IOException {
        Files.write(folder.resolve("a.pdf"), new byte[] {1, 2, 3, 4});

        assertThat(Terminal.run("parse", folder + "/a.pdf", "--jsonl")
                        .rows()
                        .get(0)
                        .code())
                .isEqualTo("document.unknown-format");
    }

    @Test
    void anEncryptedDocumentOpensWithAPasswordFromAFile() throws IOException {
        String locked = SAMPLES + "/losen.pdf";
        Path wrong = Files.writeString(folder.resolve("wrong"), "guess\n");
        Path right = Files.writeString(folder.resolve("right"), "guess\nsamples\n");

        Row without = Terminal.run("parse", locked, "--jsonl").rows().get(0);
        Row withWrong = Terminal.run("parse", locked, "--jsonl", "--password-file", wrong.toString())
                .rows()
                .get(0);
        Row withRight = Terminal.run("parse", locked, "--jsonl", "--password-file", right.toString())
                .rows()
                .get(0);

        assertThat(without.code()).isEqualTo("document.encrypted");
        assertThat(withWrong.code()).isEqualTo("document.wrong-password");
        assertThat(withRight.status()).isNotEqualTo("failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--password=samples", "--ask-password=samples"})
    void aPasswordNeverComesAsAnArgument(String option) {
        assertThat(Terminal.run("parse", UBL, option).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--strategy=guess",
                "--jobs=0",
                "--jobs=many",
                "--timeout=0",
                "--csb",
                "--json --csv",
                "--templates=/nowhere/at/all",
                "--password-file=/nowhere/at/all"
            })
    void wrongOptionsAreUsageErrorsWithAHint(String options) {
        String[] args = ("parse " + UBL + " " + options).split(" ");

        Terminal run = Terminal.run(args);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("kvitt: ").contains("(usage)");
    }

    @Test
    void standardInputIsADocument() throws IOException {
        Terminal run = Terminal.run(Files.readAllBytes(Path.of(UBL)), Map.of(), "parse", "-", "--jsonl");

        assertThat(run.rows().get(0).file()).isEqualTo("-");
        assertThat(run.rows().get(0).field("currency")).isEqualTo("NOK");
    }

    @Test
    void jsonIsOneDocumentAlsoForNothing() {
        assertThat(Terminal.run("parse", UBL, FACTUR_X, "--json").out())
                .startsWith("{\"items\":[\n{\"file\":")
                .endsWith("}\n]}\n");
    }

    @Test
    void evidenceNamesTheElementAndThePlaceOnThePage() {
        String line = Terminal.run("parse", FACTUR_X, "--jsonl", "--evidence").out();

        assertThat(line)
                .contains("\"invoice_number\":{\"page\":1,\"box\":[")
                .contains("\"rule\":\"xml:/CrossIndustryInvoice/ExchangedDocument/ID\"");
    }

    @Test
    void aDocumentIsReadByTheStrategiesAskedForOnly() {
        Row row = Terminal.run("parse", FACTUR_X, "--jsonl", "--strategy", "layout")
                .rows()
                .get(0);

        assertThat(row.strategy()).isEqualTo("layout");
        assertThat(row.field("amount_due")).isEqualTo("1187.88");
    }

    @Test
    void csvHasALineADocumentAndCannotRunInASpreadsheet() throws IOException {
        String xml = Files.readString(Path.of(UBL)).replace("Nordvik", "=HYPERLINK(1),\"Nordvik");
        Files.writeString(folder.resolve("a.xml"), xml);

        List<String> lines =
                Terminal.run("parse", folder + "/a.xml", "--csv").out().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("file,status,error_code,strategy,confidence,failed_check,review,doc_type,");
        assertThat(lines.get(1)).contains("\"'=HYPERLINK(1),\"\"Nordvik");
    }

    @Test
    void namesCannotCommandTheTerminal() throws IOException {
        Path odd = folder.resolve("a\u001b[2Jb.xml");
        Files.copy(Path.of(UBL), odd);

        assertThat(Terminal.run("parse", odd.toString()).out()).doesNotContain("\u001b");
    }

    @Test
    void strictEndsDifferentlyWhenSomebodyShouldLook() {
        String scan = SAMPLES + "/scan-kvitto.pdf";

        assertThat(Terminal.run("parse", scan).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Terminal.run("parse", scan, "--strict").exitCode()).isEqualTo(ExitCode.NEEDS_REVIEW);
        assertThat(Terminal.run("parse", scan, "--jsonl", "--no-ocr")
                        .rows()
                        .get(0)
                        .code())
                .isEqualTo("document.needs-ocr");
    }

    @Test
    void aDocumentThatNeedsReviewSaysWhyInEveryForm() throws IOException {
        String xml = Files.readString(Path.of(UBL));
        String due = Terminal.run("parse", UBL, "--jsonl").rows().get(0).field("due_date");
        Path late = Files.writeString(folder.resolve("late.xml"), xml.replace(due, "2020-01-31"));
        String reason = "due-not-before-issue: From ";

        assertThat(Terminal.run("parse", late.toString()).out())
                .startsWith("? ")
                .contains("\n    " + reason);
        assertThat(Terminal.run("parse", late.toString(), "--jsonl").out()).contains("\"review\":[\"" + reason);
        assertThat(Terminal.run("parse", late.toString(), "--csv").out().lines().toList())
                .element(1)
                .asString()
                .contains("," + reason);
        assertThat(Terminal.run("parse", UBL, "--jsonl").out()).doesNotContain("\"review\"");
    }

    @Test
    void anExplanationSaysHowEachValueWasReadAndWhatWasTriedInVain() {
        String letting = SAMPLES + "/hyresavi-lindgarden.pdf";

        Terminal told = Terminal.run("parse", letting, "--explain");
        Terminal json = Terminal.run("parse", letting, "--explain", "--jsonl");

        assertThat(told.out())
                .contains("    not by e-invoice: no structured data is attached\n")
                .contains("    read by template, se.hyresavi\n")
                .contains("    amount_due = 9645.00\n        95 % sure: \"9 645,00\" on page 1 at ")
                .contains("        passed  payment-reference-check-digit: ");
        assertThat(json.out())
                .contains("\"explanation\":{\"tried\":[{\"strategy\":\"e-invoice\",\"because\":")
                .contains("{\"field\":\"amount_due\",\"value\":\"9645.00\",\"page\":1,\"box\":[");
        assertThat(json.rows()).hasSize(1);
    }

    @Test
    void whatMayStandInADocumentCannotCommandTheTerminalThroughItsExplanation() throws IOException {
        String xml = Files.readString(Path.of(UBL)).replace("Nordvik", "Nord\u009b2Jvik");
        Files.writeString(folder.resolve("a.xml"), xml);

        assertThat(Terminal.run("parse", folder + "/a.xml", "--explain").out())
                .contains("seller_name = ")
                .doesNotContain("\u009b");
    }

    @Test
    void annotatedCopiesLieInTheirFolderAndOverwriteNothing() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path marked = folder.resolve("marked");
        Path first = Files.copy(Path.of(FACTUR_X), folder.resolve("a.pdf"));
        Path second = Files.copy(Path.of(FACTUR_X), other.resolve("a.pdf"));
        String[] command = {"parse", first.toString(), second.toString(), "--jsonl", "--annotate", marked.toString()};

        Terminal once = Terminal.run(command);
        byte[] copy = Files.readAllBytes(marked.resolve("a.pdf"));
        Terminal.run(command);

        assertThat(once.out()).contains("\"marked_copy\":{\"file\":\"" + marked + "/a.pdf\"}");
        try (Stream<Path> files = Files.list(marked)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.pdf", "a-2.pdf", "a-3.pdf", "a-2-2.pdf");
        }
        assertThat(Files.readAllBytes(marked.resolve("a.pdf"))).isEqualTo(copy);
        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(Path.of(FACTUR_X)));
    }

    @Test
    void theDocumentItselfIsNotOverwrittenByItsCopy() throws IOException {
        Path mine = Files.copy(Path.of(FACTUR_X), folder.resolve("a.pdf"));

        Terminal.run("parse", mine.toString(), "--annotate", folder.toString());

        assertThat(Files.readAllBytes(mine)).isEqualTo(Files.readAllBytes(Path.of(FACTUR_X)));
        assertThat(folder.resolve("a-2.pdf")).exists();
    }

    @Test
    void anAnnotatedCopyStillHasEveryWord() {
        String letting = SAMPLES + "/hyresavi-lindgarden.pdf";
        Path marked = folder.resolve("marked");
        Terminal.run("parse", letting, "--annotate", marked.toString());

        String before = Terminal.run("text", letting).out();
        String after = Terminal.run("text", marked + "/hyresavi-lindgarden.pdf").out();

        assertThat(after.strip().split("\\s+")).contains(before.strip().split("\\s+"));
        assertThat(after).contains("amount_due").contains("period_start, period_end");
    }

    @Test
    void withoutAPageThereIsNothingToDrawOn() {
        Path marked = folder.resolve("marked");

        Terminal run = Terminal.run("parse", UBL, "--annotate", marked.toString());

        assertThat(run.out()).contains("\n    no marked copy: ");
        assertThat(marked).isEmptyDirectory();
    }

    @Test
    void namesOfCopiesKeepNothingThatAFileSystemMightMistake() {
        List<Input> documents = Stream.of(
                        "../../etc/passwd", "..", "a/.hidden.pdf", "-", "x\u202ey:*?.pdf", "Å ä.pdf", "å Ä.pdf")
                .<Input>map(name -> new Input.File(name, Path.of("none")))
                .toList();

        assertThat(MarkedCopies.names(documents))
                .containsExactly("passwd", "document", "hidden", "document-2", "x_y___", "Å ä", "å Ä-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--explain --resume x.jsonl", "--annotate y --resume x.jsonl", "--explain --csv"})
    void whatCannotBeShownTogetherIsRefused(String options) {
        assertThat(Terminal.run(("parse " + UBL + " " + options).split(" ")).exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aScanSaysWhetherPicturesAreReadAtAll() {
        String scan = SAMPLES + "/scan-kvitto.pdf";
        Map<String, String> noEngine = Map.of("KVITT_TESSERACT", "/nowhere/at/all");

        assertThat(Terminal.run("parse", scan, "--jsonl", "--no-ocr").out())
                .contains(", and OCR was switched off: --no-ocr");
        assertThat(Terminal.run(new byte[0], noEngine, "parse", scan, "--jsonl").out())
                .contains("document.needs-ocr", ", and no OCR engine is installed");
    }

    @Test
    void aResumedBatchReadsOnlyWhatIsNewOrChanged() throws IOException {
        Path first = Files.copy(Path.of(UBL), folder.resolve("1.xml"));
        Path second = Files.copy(Path.of(FACTUR_X), folder.resolve("2.pdf"));
        String journal = folder.resolve("done.jsonl").toString();

        String whole = Terminal.run("parse", first.toString(), second.toString(), "--jsonl", "--resume", journal)
                .out();
        long size = Files.size(Path.of(journal));
        String again = Terminal.run("parse", first.toString(), second.toString(), "--jsonl", "--resume", journal)
                .out();

        assertThat(again).isEqualTo(whole);
        assertThat(Files.size(Path.of(journal))).as("nothing was read again").isEqualTo(size);

        Files.writeString(first, Files.readString(first).replace("NOK", "SEK"));
        List<Row> changed = Terminal.run("parse", first.toString(), second.toString(), "--jsonl", "--resume", journal)
                .rows();
        assertThat(changed.get(0).field("currency")).isEqualTo("SEK");
        assertThat(Files.size(Path.of(journal))).isGreaterThan(size);
    }

    @Test
    void theHalfLineOfAKilledRunIsReadAgain() throws IOException {
        Path first = Files.copy(Path.of(UBL), folder.resolve("1.xml"));
        Path second = Files.copy(Path.of(FACTUR_X), folder.resolve("2.pdf"));
        Path journal = folder.resolve("done.jsonl");
        String whole = Terminal.run("parse", first.toString(), second.toString(), "--jsonl", "--resume", "" + journal)
                .out();
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length - 40));

        Terminal again =
                Terminal.run("parse", first.toString(), second.toString(), "--jsonl", "--resume", "" + journal);

        assertThat(again.out()).isEqualTo(whole);
        assertThat(Files.readString(journal)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsNoJournalIsNotTouched() throws IOException {
        Path mine = Files.writeString(folder.resolve("letter.txt"), "Dear aunt,\nthank you.\n");

        Terminal run = Terminal.run("parse", UBL, "--resume", mine.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("is not a journal");
        assertThat(Files.readString(mine)).isEqualTo("Dear aunt,\nthank you.\n");
    }

    @Test
    void everyWorkerCountGivesTheSameOutputInTheSameOrder() {
        String one = Terminal.run("parse", SAMPLES, "--jsonl", "--no-ocr", "--jobs", "1")
                .out();
        String four = Terminal.run("parse", SAMPLES, "--jsonl", "--no-ocr", "--jobs", "4")
                .out();

        assertThat(four).isEqualTo(one);
        assertThat(one.lines().count()).isEqualTo(19);
    }

    @Test
    void aProgressLineIsNotDataAndQuietMeansQuiet() {
        Terminal run = Terminal.run("parse", UBL, "--jsonl", "--quiet");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void helpBeginsWithWhatItIsForAndEndsWithExamples() {
        Terminal help = Terminal.run("parse", "--help");

        assertThat(help.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(help.out()).contains("Usage: kvitt parse", "--resume", "Examples:", "Exit codes:");
        assertThat(Terminal.run("--help").out()).contains("parse", "text", "check", "templates");
    }
}
