package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Cursors;
import io.kvitt.adapters.http.Json;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.Problem;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.payment.SubmissionAnswer;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentSubmission;
import io.kvitt.domain.payment.port.PaymentPage;
import io.kvitt.domain.payment.port.PaymentPosition;
import io.kvitt.domain.payment.port.TimeSpan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Payments: handed in, one or several, listed and shown. */
final class PaymentRoutes {

    private static final Set<String> PARTS = Json.names(PaymentShape.class);
    private static final String ALL = "/v1/payments";
    private static final String ONE = "/v1/payments/{payment_id}";
    private static final int MOST_AT_ONCE = 100;

    private final PaymentUses does;
    private final Cursors cursors;

    PaymentRoutes(PaymentUses does, Cursors cursors) {
        this.does = does;
        this.cursors = cursors;
    }

    List<Route> routes() {
        Route submit = Route.of("POST", ALL, "submitPayment", "Hands in a payment; its id makes that safe to repeat.")
                .takes(StatedPayment.EXAMPLE)
                .answers(Answer.json(201, "It is kept.", PaymentShape.EXAMPLE))
                .answers(Answer.json(200, "It was kept before.", PaymentShape.EXAMPLE))
                .problem(ProblemCode.PAYMENT_ID_CONFLICT, ProblemCode.USER_MISMATCH)
                .does(call -> submitted(call, call.body(StatedPayment.class)));
        return List.of(
                submit,
                submit.alias("/payments", "submitPaymentShort"),
                Route.of("PUT", ONE, "putPayment", "Hands in a payment under the id of the path.")
                        .takes(StatedPayment.EXAMPLE)
                        .answers(Answer.json(201, "It is kept.", PaymentShape.EXAMPLE))
                        .answers(Answer.json(200, "It was kept before.", PaymentShape.EXAMPLE))
                        .problem(ProblemCode.PAYMENT_ID_CONFLICT, ProblemCode.USER_MISMATCH)
                        .does(this::put),
                Route.of("GET", ALL, "listPayments", "Lists payments, earliest first, reversals included.")
                        .parameter(Parameter.day("from", "The first day, in UTC."))
                        .parameter(Parameter.day("to", "The last day, in UTC."))
                        .parameter(Parameter.FIELDS)
                        .parameter(Parameter.LIMIT)
                        .parameter(Parameter.CURSOR)
                        .answers(Answer.json(200, "A page.", PaymentShape.Page.EXAMPLE))
                        .problem(ProblemCode.INVALID_CURSOR)
                        .does(this::list),
                Route.of("GET", ONE, "showPayment", "Shows a payment.")
                        .answers(Answer.json(200, "The payment.", PaymentShape.EXAMPLE))
                        .does(this::show),
                Route.of("POST", "/v1/payments/batch", "submitPayments", "Hands in 1 to 100 payments, each for itself.")
                        .takes(StatedPayment.Batch.EXAMPLE)
                        .answers(Answer.json(207, "What became of each.", PaymentShape.Outcomes.EXAMPLE))
                        .problem(ProblemCode.USER_MISMATCH)
                        .does(this::batch));
    }

    private Response put(Call call) {
        StatedPayment stated = call.body(StatedPayment.class);
        String id = call.at("payment_id");
        if (stated.paymentId().filter(other -> !other.equalsIgnoreCase(id)).isPresent()) {
            throw Outcomes.invalid("/payment_id", "PAYMENT_ID_OF_PATH", "The path has another id: leave this one out.");
        }
        return submitted(call, stated.at(id));
    }

    private Response submitted(Call call, StatedPayment stated) {
        SubmissionAnswer answer = does.submitPayment().submit(stated.submission(call.user()));
        if (answer instanceof SubmissionAnswer.Accepted accepted) {
            return Response.json(accepted.replayed() ? 200 : 201, PaymentShape.of(accepted.payment()))
                    .with("Location", ALL + "/" + accepted.payment().id());
        }
        throw answer instanceof SubmissionAnswer.Conflict conflict
                ? new Refused(ProblemCode.PAYMENT_ID_CONFLICT, "A new payment needs a new id.")
                        .with(conflict.violations())
                : Refused.invalid(answer.violations());
    }

    private Response batch(Call call) {
        List<StatedPayment> stated =
                call.body(StatedPayment.Batch.class).payments().orElse(List.of());
        if (stated.isEmpty() || stated.size() > MOST_AT_ONCE) {
            throw Outcomes.invalid("/payments", "BATCH_SIZE", "A batch has 1 to " + MOST_AT_ONCE + " payments.");
        }
        List<PaymentSubmission> submissions =
                stated.stream().map(one -> one.submission(call.user())).toList();
        return Response.json(
                207,
                new PaymentShape.Outcomes(does.submitPayment().submitAll(submissions).stream()
                        .map(PaymentRoutes::outcome)
                        .toList()));
    }

    private static PaymentShape.Outcome outcome(SubmissionAnswer answer) {
        if (answer instanceof SubmissionAnswer.Accepted accepted) {
            Optional<PaymentShape> payment = Optional.of(PaymentShape.of(accepted.payment()));
            return new PaymentShape.Outcome(
                    accepted.replayed() ? 200 : 201, payment, Optional.empty(), Optional.empty());
        }
        ProblemCode code = answer instanceof SubmissionAnswer.Conflict
                ? ProblemCode.PAYMENT_ID_CONFLICT
                : ProblemCode.VALIDATION_FAILED;
        List<Problem.Broken> broken =
                answer.violations().stream().map(Problem.Broken::of).toList();
        return new PaymentShape.Outcome(code.status(), Optional.empty(), Optional.of(code.text()), Optional.of(broken));
    }

    private Response list(Call call) {
        PaymentPosition after = Paging.from(call, cursors, PaymentPosition.START, PaymentRoutes::position);
        PaymentPage page = does.listPayments().page(call.user(), span(call), after, Paging.limit(call));
        Paging paging = Paging.of(call, cursors, page.next().map(next -> next.paidAt() + " " + next.id()));
        PaymentShape.Page shown = new PaymentShape.Page(
                page.payments().stream().map(PaymentShape::of).toList(), paging.next(), paging.limit(), paging.links());
        return Selection.on(call, PARTS, Response.json(200, shown));
    }

    private Response show(Call call) {
        Optional<Payment> found = PaymentId.check(call.at("payment_id"), "")
                .match(id -> does.listPayments().find(call.user(), id), malformed -> Optional.empty());
        return Response.json(200, PaymentShape.of(found.orElseThrow(Refused::notFound)));
    }

    private static TimeSpan span(Call call) {
        Instant from = Days.of(call, "from")
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(TimeSpan.ALWAYS.from());
        Instant until = Days.of(call, "to")
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(TimeSpan.ALWAYS.until());
        if (until.isBefore(from)) {
            throw new Refused(ProblemCode.INVALID_QUERY, "The last day is before the first.");
        }
        return new TimeSpan(from, until);
    }

    private static PaymentPosition position(String place) {
        String[] parts = place.split(" ", 2);
        return PaymentId.check(parts[1], "")
                .match(id -> new PaymentPosition(Instant.parse(parts[0]), id), malformed -> {
                    throw new IllegalArgumentException("no place");
                });
    }
}
