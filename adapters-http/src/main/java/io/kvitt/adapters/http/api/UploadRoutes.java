package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Limits;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Rate;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.document.AnnouncedDocument;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.UploadTicket;
import io.kvitt.domain.document.port.UploadTickets.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents that are too large for a call: announced, brought with a ticket, and then read in the background. */
final class UploadRoutes {

    private static final String ONE = SignedTickets.PATH + "/{id}";
    private static final String RECEIPT = "receipt";

    private final DocumentUses does;

    UploadRoutes(DocumentUses does) {
        this.does = does;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", SignedTickets.PATH, "announceUpload", "Gives leave to bring a large document.")
                        .rate(Rate.UPLOAD)
                        .takes(UploadShape.Announced.EXAMPLE)
                        .answers(Answer.json(201, "How to bring it, within 15 minutes.", UploadShape.EXAMPLE))
                        .does(this::announce),
                Route.of("PUT", ONE, "bringUpload", "Takes the document that was announced, as it is.")
                        .open()
                        .rate(Rate.UPLOAD)
                        .takes(new Route.Content("*/*", Optional.empty(), "the document, byte for byte", false))
                        .largest(this::largest)
                        .answers(Answer.empty(204, "It is there."))
                        .problem(ProblemCode.UPLOAD_EXPIRED, ProblemCode.UPLOAD_MISMATCH)
                        .does(this::bring),
                Route.of("POST", ONE + "/complete", "completeUpload", "Has the document read that was brought.")
                        .rate(Rate.UPLOAD)
                        .answers(Answer.json(202, "The job that reads it.", JobShape.EXAMPLE))
                        .problem(ProblemCode.UPLOAD_EXPIRED, ProblemCode.UPLOAD_MISSING)
                        .does(this::complete));
    }

    private Response announce(Call call) {
        AnnouncedDocument announced = announced(call.body(UploadShape.Announced.class));
        UploadTicket ticket =
                does.tickets().issue(call.user(), announced, does.clock().instant());
        return Response.json(201, UploadShape.of(ticket));
    }

    private static AnnouncedDocument announced(UploadShape.Announced stated) {
        Violations broken = new Violations();
        broken.unless(
                stated.size() >= 1 && stated.size() <= Original.LARGEST,
                "/size",
                "DOCUMENT_SIZE",
                "A document has 1 to " + Original.LARGEST + " bytes.");
        broken.unless(
                DocumentHash.parse(stated.sha256()).isPresent(),
                "/sha256",
                "DOCUMENT_HASH",
                "It is SHA-256, 64 hexadecimal digits in lower case.");
        broken.unless(stated.purpose().equals(RECEIPT), "/purpose", "PURPOSE_UNKNOWN", "It is " + RECEIPT + ".");
        return Outcomes.valid(broken.or(() -> new AnnouncedDocument(
                FileName.shown(stated.filename()), new DocumentHash(stated.sha256()), Math.toIntExact(stated.size()))));
    }

    /** Nobody sends more than they have announced, and without a ticket no more than anybody. */
    private int largest(Map<String, String> at) {
        return does.tickets().read(at.getOrDefault("id", ""), does.clock().instant()) instanceof Shown.Good good
                ? good.announced().size()
                : Limits.BODY;
    }

    private Response bring(Call call) {
        Shown.Good ticket = ticket(call);
        if (!does.receiveDocument()
                .receive(ticket.owner(), ticket.announced(), call.request().content())) {
            throw new Refused(ProblemCode.UPLOAD_MISMATCH, "Size or SHA-256 are others than what was announced.");
        }
        return Response.empty(204);
    }

    private Response complete(Call call) {
        Shown.Good ticket = ticket(call);
        AnnouncedDocument announced = ticket.announced();
        if (!ticket.owner().equals(call.user())) {
            throw Refused.notFound();
        }
        if (!does.receiveDocument().isThere(call.user(), announced)) {
            throw new Refused(ProblemCode.UPLOAD_MISSING, "Send the document first, to the url of the ticket.");
        }
        return does.giveJob()
                .toRead(call.user(), announced.file(), announced.hash())
                .map(JobShape::accepted)
                .orElseThrow(() -> new OutsideFailure(Kind.OVERLOADED, "Too many documents are to be read."));
    }

    private Shown.Good ticket(Call call) {
        Shown shown = does.tickets().read(call.at("id"), does.clock().instant());
        if (shown instanceof Shown.Expired) {
            throw new Refused(ProblemCode.UPLOAD_EXPIRED, "Ask for another ticket.");
        }
        if (shown instanceof Shown.Good good) {
            return good;
        }
        throw Refused.notFound();
    }
}
