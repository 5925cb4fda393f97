package io.kvitt.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All documents of the folder {@code samples}. */
final class SampleDocuments {

    private SampleDocuments() {}

    static List<Sample> all() {
        return List.of(
                RentalNotices.lindgarden(),
                RentalNotices.twoObjects(),
                InvoiceLetters.norrsken(),
                InvoiceLetters.hartwell(),
                InvoiceLetters.falkenried(),
                InvoiceLetters.montclair(),
                InvoiceLetters.vandermeer(),
                InvoiceLetters.seriMurni(),
                PaymentCodeLetters.swissBill(),
                PaymentCodeLetters.epcCode(),
                PaymentCodeLetters.swedishCode(),
                FacturX.falkenried(),
                UblDocuments.invoice(),
                UblDocuments.creditNote(),
                FatturaPa.bellini(),
                Oddities.scan(),
                Oddities.broken(),
                Oddities.encrypted(),
                RentalNotices.asText());
    }

    /** Every file that is generated, by its path within the folder. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, byte[]> documents = new TreeMap<>();
        for (Sample sample : all()) {
            documents.put(sample.file(), sample.bytes());
            String json = sample.expected().json(sample.file());
            files.put("expected/" + sample.file() + ".json", json.getBytes(StandardCharsets.UTF_8));
        }
        files.putAll(documents);
        files.putAll(SampleMailbox.files(documents));
        return files;
    }

    static void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
    }

    /** Writes the folder that is named, {@code samples} when none is. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments.length > 0 ? arguments[0] : "samples"));
    }
}
