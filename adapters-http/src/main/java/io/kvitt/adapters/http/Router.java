package io.kvitt.adapters.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.adapters.http.Authentication.SignedIn;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.repeat.port.Repeats;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Answers requests, whatever brought them. This is the one place where a path is read, a limit is kept, somebody is let in and a
 * problem is written; servers around it only carry bytes. Any thread may call at any time.
 */
public final class Router {

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final RouteTable table;
    private final Gate gate;
    private final Repetition repetition;
    private final Sites sites;
    private final Settings settings;
    private final Headers always;
    private final List<Observer> observers;

    private Router(Builder builder) {
        this.table = new RouteTable(builder.routes);
        this.settings = builder.settings;
        this.sites = new Sites(builder.settings);
        this.gate = new Gate(builder.authentication, builder.limits, sites);
        this.repetition = new Repetition(builder.repeats, builder.clock);
        this.observers = List.copyOf(builder.observers);
        Headers always = Headers.NONE.with("X-Content-Type-Options", "nosniff").with("Referrer-Policy", "same-origin");
        this.always = settings.tls() ? always.with("Strict-Transport-Security", "max-age=63072000") : always;
    }

    /** Begins a router over these routes. */
    public static Builder over(List<Route> routes, Authentication authentication, Repeats repeats, Clock clock) {
        return new Builder(routes, authentication, repeats, clock);
    }

    /** The answer, always. */
    public Response handle(Request request) {
        long began = System.nanoTime();
        Passage passage = new Passage(requestId(request), request);
        Response response = answered(passage);
        Response whole = finished(request, passage, response);
        tell(passage, whole, System.nanoTime() - began);
        return whole;
    }

    /**
     * Bytes that the body of a request may have. A transport asks before it reads any of it, and reads no more than one byte beyond.
     *
     * @param target path and query as they were sent
     */
    public int mostBytes(String method, String target) {
        try {
            Target asked = target.length() > Limits.TARGET ? Target.of("/") : Target.of(target);
            return table.find(method, asked.segments()) instanceof RouteTable.Match match
                    ? match.route().largest(match.values())
                    : Limits.BODY;
        } catch (Refused | OutsideFailure unknown) {
            return Limits.BODY; // and told why when it is answered
        }
    }

    /** The answer to a request that a transport could not even read, or had no room for. */
    public Response refuse(ProblemCode code, String detail) {
        Passage passage = new Passage(newRequestId(), new Request("GET", "/", Headers.NONE, new byte[0], ""));
        Response problem = problem(passage, new Refused(code, detail));
        Response whole = finished(
                passage.request, passage, code == ProblemCode.OVERLOADED ? problem.with("Retry-After", "1") : problem);
        tell(passage, whole, 0);
        return whole;
    }

    /** What is known of a request on its way, for whoever is told of its answer. */
    private static final class Passage {
        private final String requestId;
        private final Request request;
        private Optional<Route> route = Optional.empty();
        private Optional<ProblemCode> code = Optional.empty();
        private Optional<Throwable> fault = Optional.empty();
        private Headers headers = Headers.NONE;

        Passage(String requestId, Request request) {
            this.requestId = requestId;
            this.request = request;
        }
    }

    private void tell(Passage passage, Response whole, long nanos) {
        Answered told = new Answered(
                passage.requestId,
                METHODS.contains(passage.request.method()) ? passage.request.method() : "OTHER",
                passage.route.map(route -> route.path().text()).orElse("none"),
                whole.status(),
                whole.size(),
                Duration.ofNanos(nanos),
                passage.code,
                passage.fault);
        observers.forEach(observer -> observer.answered(told));
    }

    /** The edge: here every failure becomes an answer that says no more than it must. */
    private Response answered(Passage passage) {
        try {
            return routed(passage);
        } catch (Refused refused) {
            return problem(passage, refused);
        } catch (OutsideFailure failure) {
            passage.fault = Optional.of(failure);
            Refused refused = switch (failure.kind()) {
                case OVERLOADED -> new Refused(ProblemCode.OVERLOADED, "There is too much to do at once.");
                case UPSTREAM_UNAVAILABLE ->
                    new Refused(ProblemCode.UPSTREAM_UNAVAILABLE, "A provider that is needed does not answer.");
                default -> new Refused(ProblemCode.UNAVAILABLE, "The store cannot be used now.");
            };
            return problem(passage, failure.kind().isRetryable() ? refused.with("Retry-After", "1") : refused);
        } catch (RuntimeException bug) {
            passage.fault = Optional.of(bug);
            return problem(passage, new Refused(ProblemCode.INTERNAL, "Tell us the request id."));
        }
    }

    private Response routed(Passage passage) {
        Request request = passage.request;
        Limits.check(request);
        checkBody(request);
        sites.refuseOtherHosts(request);
        if (Sites.isPreflight(request)) {
            return sites.preflight(request);
        }
        Target target = Target.of(request.target());
        RouteTable.Found found = table.find(request.method(), target.segments());
        if (found instanceof RouteTable.Methods other) {
            if (request.method().equals("OPTIONS")) {
                return Response.empty(204).with("Allow", other.allow());
            }
            throw new Refused(ProblemCode.METHOD_NOT_ALLOWED, "This path takes " + other.allow() + ".")
                    .with("Allow", other.allow());
        }
        RouteTable.Match match = (RouteTable.Match) found;
        passage.route = Optional.of(match.route());
        return let(passage, match, target);
    }

    /** Whoever hands in a document that is too large is told of the other way. */
    private void checkBody(Request request) {
        if (!request.hasBody()) {
            return;
        }
        int most = mostBytes(request.method(), request.target());
        if (request.size() <= most) {
            return;
        }
        String limit = String.valueOf(most);
        boolean isForm =
                MediaType.bare(request.header("Content-Type").orElse("")).equals(MediaType.MULTIPART);
        Refused refused = new Refused(
                ProblemCode.PAYLOAD_TOO_LARGE,
                "The body has at most " + limit + " bytes."
                        + (isForm ? " A larger document goes by /v1/uploads." : ""));
        throw refused.with(isForm ? Map.of("max_bytes", limit, "href", "/v1/uploads") : Map.of("max_bytes", limit));
    }

    private Response let(Passage passage, RouteTable.Match match, Target target) {
        Request request = passage.request;
        Route route = match.route();
        String client = client(request);
        Optional<SignedIn> signedIn = gate.signedIn(route, request, client);
        passage.headers = gate.count(route, signedIn, client);
        Parameters.check(route, target.query());
        Call call = new Call(request, route, match.values(), target.query(), signedIn, client);
        call.accepted();
        Optional<JsonNode> body = Bodies.read(route, request);
        if (route.precondition() == Route.Precondition.REQUIRED
                && request.header("If-Match").isEmpty()) {
            throw new Refused(ProblemCode.PRECONDITION_REQUIRED, "Say with If-Match which version you have looked at.");
        }
        return repetition.answer(body.map(call::with).orElse(call));
    }

    private static Response problem(Passage passage, Refused refused) {
        passage.code = Optional.of(refused.code());
        String path = passage.request.path();
        Problem problem = Problem.of(refused, path.length() > 200 ? "" : path, passage.requestId);
        Response response = Response.of(refused.code().status(), MediaType.PROBLEM, Json.write(problem))
                .with(refused.headers());
        if (refused.code().status() == 401) {
            response = response.with(
                    "WWW-Authenticate", "Bearer error=\"" + refused.code().text() + "\"");
        }
        return response;
    }

    /** What every answer has in common. */
    private Response finished(Request request, Passage passage, Response response) {
        Response whole = notModified(request, response)
                .with(passage.headers.all().isEmpty() || isLimited(response) ? Headers.NONE : passage.headers)
                .with(sites.headers(request))
                .with("X-Request-Id", passage.requestId)
                .with(always);
        if (whole.header("Cache-Control").isEmpty()) {
            whole = whole.with("Cache-Control", whole.header("ETag").isPresent() ? "private, no-cache" : "no-store");
        }
        return request.method().equals("HEAD")
                ? whole.with("Content-Length", String.valueOf(whole.size())).withoutBody()
                : whole;
    }

    private static boolean isLimited(Response response) {
        return response.header("RateLimit").isPresent();
    }

    /** Who has the version already needs no second copy (RFC 9110, section 13.1.2). */
    private static Response notModified(Request request, Response response) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        Optional<String> tag = response.header("ETag");
        if (!reads || response.status() != 200 || tag.isEmpty()) {
            return response;
        }
        return request.header("If-None-Match")
                        .filter(list -> EntityTag.isAmong(list, tag.get()))
                        .isPresent()
                ? Response.empty(304).with("ETag", tag.get())
                : response;
    }

    /** The address that counts: that of the peer, or what the last proxy that we trust has written down. */
    private String client(Request request) {
        if (settings.trustedProxies() == 0) {
            return request.peer();
        }
        List<String> hops = new ArrayList<>();
        for (String header : request.headers().values("X-Forwarded-For")) {
            for (String hop : header.split(",")) {
                hops.add(hop.strip());
            }
        }
        int at = hops.size() - settings.trustedProxies();
        return at < 0 ? request.peer() : hops.get(at);
    }

    private String requestId(Request request) {
        return request.header("X-Request-Id")
                .filter(stated -> REQUEST_ID.matcher(stated).matches())
                .orElseGet(this::newRequestId);
    }

    /** Different from all others, and no secret: random bits of the cheap kind do. */
    private String newRequestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** Puts a router together. */
    public static final class Builder {
        private final List<Route> routes;
        private final Authentication authentication;
        private final Repeats repeats;
        private final Clock clock;
        private final List<Observer> observers = new ArrayList<>();
        private RateLimits limits = RateLimits.counting();
        private Settings settings = Settings.local(Set.of());

        private Builder(List<Route> routes, Authentication authentication, Repeats repeats, Clock clock) {
            this.routes = routes;
            this.authentication = authentication;
            this.repeats = repeats;
            this.clock = clock;
        }

        public Builder limits(RateLimits other) {
            limits = other;
            return this;
        }

        public Builder settings(Settings other) {
            settings = other;
            return this;
        }

        public Builder observer(Observer observer) {
            observers.add(observer);
            return this;
        }

        public Router build() {
            return new Router(this);
        }
    }
}
