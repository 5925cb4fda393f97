package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.port.InvoiceTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A library that is loaded again once a file came to a folder of templates or left it, for what runs for long. The change of a file
 * that stays there is seen with the next one that comes or leaves.
 */
public final class RenewedLibrary implements InvoiceTemplates {

    private final Path folder;
    private final Supplier<TemplateLibrary> load;
    private Optional<Loaded> loaded = Optional.empty();

    /** @param changedAt of the folder; none if it was not there */
    private record Loaded(TemplateLibrary library, Optional<FileTime> changedAt) {}

    /** @param folder need not be there yet */
    public RenewedLibrary(Path folder, Supplier<TemplateLibrary> load) {
        this.folder = folder;
        this.load = load;
    }

    @Override
    public Optional<TemplateReading> read(DocumentContent document) {
        return library().read(document);
    }

    @Override
    public Optional<TemplateReading> readNearest(DocumentContent document) {
        return library().readNearest(document);
    }

    private synchronized TemplateLibrary library() {
        Optional<FileTime> changedAt = changedAt();
        Loaded now = loaded.filter(one -> one.changedAt().equals(changedAt))
                .orElseGet(() -> new Loaded(load.get(), changedAt));
        loaded = Optional.of(now);
        return now.library();
    }

    private Optional<FileTime> changedAt() {
        try {
            return Optional.of(Files.getLastModifiedTime(folder));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
