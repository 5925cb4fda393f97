package io.kvitt.adapters.http.api;

import io.kvitt.application.document.ReceiveDocument;
import io.kvitt.application.document.ShowOriginal;
import io.kvitt.application.document.ShowWords;
import io.kvitt.application.job.GiveJob;
import io.kvitt.application.job.ShowJob;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.document.port.PageImages;
import io.kvitt.domain.document.port.UploadTickets;
import io.kvitt.domain.job.port.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What can be done with documents that are kept.
 *
 * @param showWords gives what finds the words on pages; asked for when it is first needed
 * @param patience how long somebody waits for a document that they hand in to be read, before it becomes a job
 * @param clock says what time it is
 */
public record DocumentUses(
        ShowOriginal showOriginal,
        PageImages pageImages,
        Supplier<ShowWords> showWords,
        ReceiveDocument receiveDocument,
        GiveJob giveJob,
        ShowJob showJob,
        UploadTickets tickets,
        Duration patience,
        Clock clock) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    /** Over what is kept. */
    public static DocumentUses over(
            Originals originals,
            Jobs jobs,
            PageImages pageImages,
            Supplier<ShowWords> showWords,
            UploadTickets tickets,
            Clock clock) {
        return new DocumentUses(
                new ShowOriginal(originals),
                pageImages,
                showWords,
                new ReceiveDocument(originals, clock),
                new GiveJob(jobs, originals, clock),
                new ShowJob(jobs, clock),
                tickets,
                USUAL_PATIENCE,
                clock);
    }

    /** The same with another patience. */
    public DocumentUses withPatience(Duration other) {
        return new DocumentUses(
                showOriginal, pageImages, showWords, receiveDocument, giveJob, showJob, tickets, other, clock);
    }
}
