package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.domain.Secret;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.port.DocumentReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What takes longer than somebody waits is read in the background. */
class SlowReadingTest {

    /** The first time it takes until it is told to stop. */
    private static final class SlowAtFirst implements DocumentReader {
        private final DocumentReader quick = new AnyDocumentReader();
        private final AtomicInteger times = new AtomicInteger();

        @Override
        public Opened read(byte[] bytes, List<Secret> passwords) {
            return times.getAndIncrement() == 0 ? stopped() : quick.read(bytes, passwords);
        }

        private static Opened stopped() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new Opened.Unreadable(new DocumentProblem(DocumentProblem.Code.TIMEOUT, "it was stopped"));
        }
    }

    @Test
    void ofAUserWhoIsErasedMeanwhileNothingIsKept() {
        List<Household> served = new ArrayList<>();
        DocumentReader erasing = (bytes, passwords) -> {
            served.get(0).store().originals().deleteAll(Household.ANNA);
            return new AnyDocumentReader().read(bytes, passwords);
        };
        Household household = new Household(erasing, documents -> documents);
        served.add(household);
        Sent sent = DocumentContract.upload("a.pdf", DocumentContract.sample(DocumentContract.PDF));

        Response accepted =
                household.router().handle(sent.with("Prefer", "respond-async").request());
        household.runJobs();

        Response job = household
                .router()
                .handle(Sent.get(accepted.header("Location").orElseThrow()).request());
        assertThat(Json.tree(job.body()).path("problem").path("code").asText()).isEqualTo("document_not_kept");
        Response invoices = household.router().handle(Sent.get("/v1/invoices").request());
        assertThat(Json.tree(invoices.body()).path("items")).isEmpty();
        assertThat(household.store().originals().owners()).isEmpty();
    }

    @Test
    void aDocumentThatTakesTooLongBecomesAJob() {
        Household household =
                new Household(new SlowAtFirst(), documents -> documents.withPatience(Duration.ofMillis(50)));
        Sent sent = DocumentContract.upload("a.pdf", DocumentContract.sample(DocumentContract.PDF));

        Response accepted = household.router().handle(sent.request());

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Preference-Applied")).isEmpty();
        household.runJobs();
        Response job = household
                .router()
                .handle(Sent.get(accepted.header("Location").orElseThrow()).request());
        assertThat(Json.tree(job.body()).path("state").asText()).isEqualTo("succeeded");
    }
}
