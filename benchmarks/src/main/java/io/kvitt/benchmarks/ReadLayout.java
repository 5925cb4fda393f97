package io.kvitt.benchmarks;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.adapters.documents.pdf.BundledFonts;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.layout.LayoutInvoices;
import io.kvitt.domain.receipt.Receipts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading pages by their layout alone, without their file: one operation is one page. Goal: at most 3 ms, and a page with ten
 * times the words takes no more than some ten times as long.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xmx512m",
            "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"
        })
public class ReadLayout {

    /** Documents as they are; an operation reads the next one, so that the mean is over all of them. */
    @State(Scope.Benchmark)
    public static class Filed {
        private final List<List<Page>> documents = new ArrayList<>();
        private int next;

        /** Reads the words once. */
        @Setup
        public void load() throws IOException {
            BundledFonts.useOnlyThese();
            AnyDocumentReader reader = new AnyDocumentReader();
            for (Path pdf : Documents.pdfs()) {
                List<Page> pages = reader.read(Files.readAllBytes(pdf), List.of())
                        .match(content -> content.pages(), problem -> List.<Page>of());
                for (Page page : pages) {
                    documents.add(List.of(page));
                }
            }
        }

        List<Page> next() {
            next = (next + 1) % documents.size();
            return documents.get(next);
        }
    }

    /** A page of nothing but labels and values. */
    @State(Scope.Benchmark)
    public static class Dense {
        private static final String[] LABELS = {
            "Total", "Netto", "Moms", "Rechnungsnummer", "Datum", "IBAN", "Kunde", "Summe", "Betrag", "Artikel"
        };

        /** Lines on the page, each of eight words in columns. */
        @Param({"40", "400", "4000"})
        public int lines;

        private List<Page> page = List.of();

        /** Writes the page, the same each time. */
        @Setup
        public void write() {
            Random random = new Random(1);
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                for (int column = 0; column < 8; column++) {
                    float x = 30 + column * 66;
                    float y = 20 + i * 2;
                    String text = text(random);
                    words.add(new Word(text, new Box(x, y, x + text.length(), y + 1.8f)));
                }
            }
            page = List.of(new Page(1, 595, 842, words));
        }

        private static String text(Random random) {
            return switch (random.nextInt(6)) {
                case 0 -> LABELS[random.nextInt(LABELS.length)];
                case 1 -> random.nextInt(9999) + "," + (10 + random.nextInt(89));
                case 2 -> "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
                case 3 -> "" + (100_000 + random.nextInt(900_000));
                case 4 -> "Artikel" + random.nextInt(99);
                default -> "und";
            };
        }
    }

    @Benchmark
    public void pageOfAFile(Filed files, Blackhole sink) {
        read(files.next(), sink);
    }

    @Benchmark
    public void densePage(Dense dense, Blackhole sink) {
        read(dense.page, sink);
    }

    private static void read(List<Page> pages, Blackhole sink) {
        sink.consume(Receipts.isOne(pages) ? Receipts.read(pages) : LayoutInvoices.read(pages));
    }
}
