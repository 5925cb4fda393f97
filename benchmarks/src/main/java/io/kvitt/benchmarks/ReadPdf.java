package io.kvitt.benchmarks;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.adapters.documents.code.ZxingCodes;
import io.kvitt.adapters.documents.einvoice.XmlInvoiceReader;
import io.kvitt.adapters.documents.pdf.BundledFonts;
import io.kvitt.adapters.documents.template.TemplateLibrary;
import io.kvitt.application.DocumentReport;
import io.kvitt.application.ReadInvoice;
import io.kvitt.domain.document.port.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading PDFs end to end (words, embedded XML, templates, checks) beside PDFBox's own text extraction of the same files.
 * One operation is the whole set. Goal: at most 1.3 times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
        value = 2,
        jvmArgsAppend = {
            "-Xmx768m",
            "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"
        })
public class ReadPdf {

    private final List<byte[]> documents = new ArrayList<>();
    private final ReadInvoice read = new ReadInvoice(
            new AnyDocumentReader(),
            new XmlInvoiceReader(),
            TemplateLibrary.builtIn(),
            PictureReader.NONE,
            new ZxingCodes());

    /** Loads the files, so that no disk is measured; both sides look for fonts in the same place. */
    @Setup
    public void load() throws IOException {
        BundledFonts.useOnlyThese();
        for (Path pdf : Documents.pdfs()) {
            documents.add(Files.readAllBytes(pdf));
        }
    }

    @Benchmark
    public void kvittEndToEnd(Blackhole sink) {
        for (byte[] document : documents) {
            DocumentReport report = read.read(document, ReadInvoice.Options.ALL);
            sink.consume(report);
        }
    }

    @Benchmark
    public void pdfBoxTextAlone(Blackhole sink) throws IOException {
        for (byte[] document : documents) {
            try (PDDocument pdf = Loader.loadPDF(document)) {
                sink.consume(new PDFTextStripper().getText(pdf));
            }
        }
    }
}
