package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Rate;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobState;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.WatchedMailbox;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Mailboxes that are watched. No folder is connected here: whoever names one reads a folder of the server. An account at Google is
 * watched once it is connected.
 */
final class MailRoutes {

    private static final String ONE = "/v1/mailboxes/{id}";

    private final MailUses does;

    MailRoutes(MailUses does) {
        this.does = does;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/mailboxes", "listMailboxes", "Lists the mailboxes that are watched.")
                        .answers(Answer.json(200, "All of them.", WatchedShape.All.EXAMPLE))
                        .does(this::list),
                Route.of("GET", ONE, "showMailbox", "Shows a mailbox, and how the last look at it ended.")
                        .answers(Answer.json(200, "The mailbox.", WatchedShape.EXAMPLE))
                        .does(call -> shown(find(call))),
                Route.of("PATCH", ONE, "changeMailbox", "Says when a mailbox is looked at, and what is read in it.")
                        .takesPart(StatedMailbox.EXAMPLE)
                        .answers(Answer.json(200, "The mailbox as it is now.", WatchedShape.EXAMPLE))
                        .problem(ProblemCode.VALIDATION_FAILED)
                        .does(this::change),
                Route.of(
                                "DELETE",
                                ONE,
                                "forgetMailbox",
                                "Watches a mailbox no longer, and ends the connection that it is reached by. Its"
                                        + " invoices stay.")
                        .answers(Answer.empty(204, "It is gone, or was before."))
                        .does(this::forget),
                accepted(Route.of("POST", ONE + "/sync", "syncMailbox", "Looks at a mailbox now, in the background.")
                                .takes(StatedSync.EXAMPLE)
                                .keyed()
                                .problem(ProblemCode.VALIDATION_FAILED, ProblemCode.GOOGLE_REAUTH_REQUIRED))
                        .does(this::sync),
                accepted(Route.of(
                                "POST",
                                "/v1/invoices/{type}/ingest",
                                "ingestInvoices",
                                "Looks through all mailboxes from the beginning, in the background; invoices of every"
                                        + " type are kept."))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(call -> all(call, InvoiceType.at(call))),
                accepted(Route.of(
                                        "POST",
                                        "/v1/invoices/ingest",
                                        "ingestInvoicesShort",
                                        "Looks through all mailboxes from the beginning, in the background.")
                                .parameter(new Parameter(
                                        "type",
                                        "For whom; rental if nothing is said.",
                                        "[a-z][a-z0-9-]{1,30}",
                                        "rental")))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(call -> all(
                                call, call.query("type").map(InvoiceType::named).orElse(InvoiceType.RENTAL))),
                Route.of(
                                "POST",
                                "/v1/invoices/{type}/ingest/latest",
                                "ingestLatestInvoices",
                                "Looks for what is new in all mailboxes, in the background, unless what is due this month of"
                                        + " that type is kept.")
                        .rate(Rate.SYNC)
                        .answers(Answer.json(202, "It is begun, or under way.", JobShape.SYNC))
                        .answers(Answer.json(200, "It has come already; nobody looks.", PresentShape.EXAMPLE))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(this::latest));
    }

    private static Route.Builder accepted(Route.Builder route) {
        return route.rate(Rate.SYNC)
                .answers(Answer.json(202, "It is begun.", JobShape.SYNC))
                .answers(Answer.json(200, "It was begun before, and is under way.", JobShape.SYNC));
    }

    private Response list(Call call) {
        return Response.json(
                200,
                new WatchedShape.All(does.mails().of(call.user()).stream()
                        .map(mailbox -> WatchedShape.of(mailbox, does))
                        .toList()));
    }

    private Response change(Call call) {
        StatedMailbox stated = call.body(StatedMailbox.class);
        return shown(does.change()
                .change(
                        call.user(),
                        find(call).id(),
                        known -> stated.applied(known, does.clock().instant()))
                .orElseThrow(Refused::notFound));
    }

    private Response forget(Call call) {
        id(call).ifPresent(mailbox -> does.forget(call.user(), mailbox));
        return Response.empty(204);
    }

    private Response sync(Call call) {
        StatedSync stated = call.body(StatedSync.class);
        WatchedMailbox asked = find(call);
        MailboxId mailbox = asked.id();
        if (asked.status() instanceof MailboxStatus.NeedsReauth needs) {
            throw new Refused(ProblemCode.GOOGLE_REAUTH_REQUIRED, needs.reason().remedy());
        }
        if (stated.isAll()) {
            does.change()
                    .change(
                            call.user(),
                            mailbox,
                            known -> stated.begunAgain(known, does.clock().instant()));
        }
        return given(call, mailbox.value());
    }

    private Response all(Call call, InvoiceType type) {
        for (WatchedMailbox mailbox : does.mails().of(call.user())) {
            does.change()
                    .change(
                            call.user(),
                            mailbox.id(),
                            known -> known.begunAgain(does.clock().instant()));
        }
        return given(call, type.text());
    }

    private Response latest(Call call) {
        InvoiceType type = InvoiceType.at(call);
        YearMonth month = YearMonth.from(does.clock().instant().atZone(zone(call)));
        return does.thisMonths()
                .ofType(call.user(), type.kind(), month)
                .map(invoice -> Response.json(200, PresentShape.of(invoice, month)))
                .orElseGet(() -> JobShape.accepted(job(call, type.text())));
    }

    /** In which it is this month: that of the first of the mailboxes, for users have none of their own. */
    private ZoneId zone(Call call) {
        return does.mails().of(call.user()).stream()
                .findFirst()
                .map(WatchedMailbox::zone)
                .orElse(does.clock().getZone());
    }

    private Job job(Call call, String what) {
        return does.giveJob()
                .toSync(call.user(), what)
                .orElseThrow(() -> new OutsideFailure(Kind.OVERLOADED, "Too much is to be done."));
    }

    private Response given(Call call, String what) {
        Job job = job(call, what);
        return job.state() == JobState.WAITING ? JobShape.accepted(job) : JobShape.shown(job);
    }

    private WatchedMailbox find(Call call) {
        return id(call).flatMap(mailbox -> does.mails().find(call.user(), mailbox))
                .orElseThrow(Refused::notFound);
    }

    private static Optional<MailboxId> id(Call call) {
        return MailboxId.parse(call.at("id"));
    }

    private Response shown(WatchedMailbox mailbox) {
        return Response.json(200, WatchedShape.of(mailbox, does));
    }
}
