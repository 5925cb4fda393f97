package io.kvitt.cli;

import io.kvitt.adapters.documents.AnyDocumentMarker;
import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.adapters.documents.code.ZxingCodes;
import io.kvitt.adapters.documents.einvoice.XmlInvoiceReader;
import io.kvitt.adapters.documents.ocr.TesseractPictures;
import io.kvitt.adapters.documents.pdf.BundledFonts;
import io.kvitt.adapters.documents.template.TemplateLibrary;
import io.kvitt.application.ReadInvoice;
import io.kvitt.domain.document.port.DocumentMarker;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.PictureReader;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The composition root of local use: builds the adapters, and is the only one that reads the environment.
 *
 * <p>{@code KVITT_TERMINALS} names the standard streams that are terminals (the launcher knows, Java does not);
 * {@code XDG_CONFIG_HOME} moves the folder of the user's own templates; {@code KVITT_TESSERACT} is the path of the OCR
 * program, where it is not found by its name; {@code NO_COLOR} turns colours off.
 */
final class Wiring {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    Wiring(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    /** The surroundings of a process of our own: here the settings that hold for the whole JVM are made. */
    static Wiring ofThisProcess(PrintStream out, PrintStream err) {
        System.setProperty("java.awt.headless", "true");
        // PDFBox complains about damaged documents in a log; we tell of them in our own words.
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        BundledFonts.useOnlyThese();
        return new Wiring(System.in, out, err, System.getenv());
    }

    /** Loads what reading needs on a thread of its own, while the command line is still being understood. */
    void prepareToRead() {
        Thread preparing = new Thread(
                () -> {
                    AnyDocumentReader.prepare();
                    new XmlInvoiceReader().read("<Invoice/>".getBytes(StandardCharsets.UTF_8));
                },
                "kvitt-prepare");
        preparing.setDaemon(true);
        preparing.start();
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean outIsTerminal() {
        return isTerminal('1');
    }

    boolean errIsTerminal() {
        return isTerminal('2');
    }

    boolean colours() {
        return outIsTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    DocumentReader documents() {
        return new AnyDocumentReader();
    }

    DocumentMarker marker() {
        return new AnyDocumentMarker();
    }

    /** Whether the first bytes of a file are those of a document, whatever it is called. */
    static boolean beginsLikeADocument(byte[] head) {
        return AnyDocumentReader.beginsLikeADocument(head);
    }

    /**
     * Builds the reading of invoices.
     *
     * @param ocr which pictures may be read, where there is an engine for it
     */
    ReadInvoice readInvoice(TemplateLibrary templates, OcrUse ocr) {
        return new ReadInvoice(documents(), new XmlInvoiceReader(), templates, pictures(ocr), new ZxingCodes());
    }

    private PictureReader pictures(OcrUse ocr) {
        return switch (ocr) {
            case ALL_PICTURES -> new TesseractPictures(tesseract());
            case DOCUMENTS_WITHOUT_TEXT -> new TesseractPictures(tesseract()).onlyWhereTextIsMissing();
            case NONE -> PictureReader.outOfUse("OCR was switched off: --no-ocr");
        };
    }

    private String tesseract() {
        String given = environment.getOrDefault("KVITT_TESSERACT", "");
        return given.isBlank() ? TesseractPictures.ON_PATH : given;
    }

    /** The given folders, else the user's own where there is one, then the built-in templates if wanted. */
    TemplateLibrary templates(List<Path> given, boolean builtIn) {
        List<Path> folders = new ArrayList<>(given);
        defaultTemplates().filter(folder -> given.isEmpty()).ifPresent(folders::add);
        TemplateLibrary library = TemplateLibrary.load(folders);
        return builtIn ? library : library.withoutBuiltIn();
    }

    private Optional<Path> defaultTemplates() {
        return config().map(config -> config.resolve("kvitt/templates")).filter(Files::isDirectory);
    }

    /** {@code ~/.config/kvitt/templates}, whether or not it is there. */
    Path ownTemplates() {
        return config().map(config -> config.resolve("kvitt/templates"))
                .orElseThrow(
                        () -> new IllegalStateException("there is no home folder to keep templates in: use --out"));
    }

    private Optional<Path> config() {
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        String config = environment.getOrDefault("XDG_CONFIG_HOME", home.isEmpty() ? "" : home + "/.config");
        return config.isEmpty() ? Optional.empty() : Optional.of(Path.of(config));
    }

    private boolean isTerminal(char stream) {
        return environment.getOrDefault("KVITT_TERMINALS", "").indexOf(stream) >= 0;
    }
}
