package io.kvitt.adapters.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * One row of the table: a method on a path, who may call it, what it takes and gives, and what it does. The router, the OpenAPI
 * document and the tests read the same rows.
 */
public final class Route {

    private final String method;
    private final PathPattern path;
    private final Access access;
    private final Rate rate;
    private final String name;
    private final String says;
    private final Optional<Content> takes;
    private final List<Parameter> parameters;
    private final List<Answer> answers;
    private final Set<ProblemCode> problems;
    private final boolean keyed;
    private final Precondition precondition;
    private final Optional<String> aliasOf;
    private final ToIntFunction<Map<String, String>> largest;
    private final Handler handler;

    /**
     * What a route takes.
     *
     * @param type of the content
     * @param shape of JSON, where it is JSON
     * @param example as a shape, or as text
     * @param partial whether null takes a value away, as in a merge patch (RFC 7396)
     */
    public record Content(String type, Optional<Class<?>> shape, Object example, boolean partial) {}

    /** Whether a call has to say which version it has looked at. */
    public enum Precondition {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    private Route(Builder builder, Handler handler) {
        this.method = builder.method;
        this.path = builder.path;
        this.access = builder.access;
        this.rate = builder.rate;
        this.name = builder.name;
        this.says = builder.says;
        this.takes = builder.takes;
        this.parameters = List.copyOf(builder.parameters);
        this.answers = List.copyOf(builder.answers);
        this.problems = Collections.unmodifiableSet(EnumSet.copyOf(builder.problems));
        this.keyed = builder.keyed;
        this.precondition = builder.precondition;
        this.aliasOf = builder.aliasOf;
        this.largest = builder.largest;
        this.handler = handler;
    }

    /** Begins a route that the signed-in user calls. */
    public static Builder of(String method, String path, String name, String says) {
        return new Builder(method, PathPattern.of(path), name, says);
    }

    public String method() {
        return method;
    }

    public PathPattern path() {
        return path;
    }

    public Access access() {
        return access;
    }

    public Rate rate() {
        return rate;
    }

    /** Its name in the OpenAPI document and in metrics, {@code recordDebt}. */
    public String name() {
        return name;
    }

    /** What it does, in a sentence. */
    public String says() {
        return says;
    }

    public Optional<Content> takes() {
        return takes;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public List<Answer> answers() {
        return answers;
    }

    /** Problems of its own and those that every route of its kind has. */
    public Set<ProblemCode> problems() {
        return problems;
    }

    /** Whether it takes an Idempotency-Key. */
    public boolean isKeyed() {
        return keyed;
    }

    public Precondition precondition() {
        return precondition;
    }

    /** The path that this one is another name of. */
    public Optional<String> aliasOf() {
        return aliasOf;
    }

    /** Bytes that a body may have, of a request under a path of which the names stand for that. */
    int largest(Map<String, String> at) {
        return largest.applyAsInt(at);
    }

    /** Whether calling it changes nothing (RFC 9110, section 9.2.1). */
    public boolean isSafe() {
        return method.equals("GET");
    }

    Response answer(Call call) {
        return handler.answer(call);
    }

    /** The same under another path, with a name of its own. */
    public Route alias(String other, String otherName) {
        Builder builder = new Builder(method, PathPattern.of(other), otherName, says);
        builder.access = access;
        builder.rate = rate;
        builder.takes = takes;
        builder.parameters.addAll(parameters);
        builder.answers.addAll(answers);
        builder.problems.addAll(problems);
        builder.keyed = keyed;
        builder.precondition = precondition;
        builder.aliasOf = Optional.of(path.text());
        builder.largest = largest;
        return new Route(builder, handler);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Puts a route together. */
    public static final class Builder {
        private final String method;
        private final PathPattern path;
        private final String name;
        private final String says;
        private Access access = Access.SIGNED_IN;
        private Rate rate;
        private Optional<Content> takes = Optional.empty();
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private final EnumSet<ProblemCode> problems = EnumSet.noneOf(ProblemCode.class);
        private boolean keyed;
        private Precondition precondition = Precondition.NONE;
        private Optional<String> aliasOf = Optional.empty();
        private ToIntFunction<Map<String, String>> largest = at -> Limits.BODY;

        private Builder(String method, PathPattern path, String name, String says) {
            this.method = method;
            this.path = path;
            this.name = name;
            this.says = says;
            this.rate = method.equals("GET") ? Rate.READ : Rate.WRITE;
        }

        /** Anybody may call it. */
        public Builder open() {
            access = Access.PUBLIC;
            rate = Rate.OPEN;
            return this;
        }

        /** Anybody may call it, and whoever is signed in is known. */
        public Builder whoever() {
            access = Access.WHOEVER;
            rate = Rate.OPEN;
            return this;
        }

        /** It is there for this machine only. */
        public Builder local() {
            access = Access.LOCAL;
            rate = Rate.OPEN;
            return this;
        }

        public Builder rate(Rate other) {
            rate = other;
            return this;
        }

        /** Takes JSON of the shape of the example. */
        public Builder takes(Object example) {
            return takes(new Content(MediaType.JSON, Optional.of(example.getClass()), example, false));
        }

        /** Takes JSON of the shape of the example, where null takes a value away. */
        public Builder takesPart(Object example) {
            return takes(new Content(MediaType.JSON, Optional.of(example.getClass()), example, true));
        }

        /** Takes content of another type. */
        public Builder takes(Content content) {
            takes = Optional.of(content);
            return this;
        }

        public Builder parameter(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        public Builder answers(Answer answer) {
            answers.add(answer);
            return this;
        }

        public Builder problem(ProblemCode... codes) {
            problems.addAll(List.of(codes));
            return this;
        }

        /** It may carry an Idempotency-Key. */
        public Builder keyed() {
            keyed = true;
            return this;
        }

        /** It has to carry If-Match. */
        public Builder conditional() {
            precondition = Precondition.REQUIRED;
            return this;
        }

        /** It may carry If-Match. */
        public Builder mayBeConditional() {
            precondition = Precondition.OPTIONAL;
            return this;
        }

        /** Its body may have another size, which is asked for before any of it is read, from what the names in the path stand for. */
        public Builder largest(ToIntFunction<Map<String, String>> bytes) {
            largest = bytes;
            return this;
        }

        /** It stands for another path, with a body of its own. */
        public Builder aliasOf(String other) {
            aliasOf = Optional.of(other);
            return this;
        }

        /** The route, doing that. */
        public Route does(Handler handler) {
            problems.addAll(ProblemsOf.route(access, keyed, precondition, takes));
            if (answers.isEmpty()) {
                throw new IllegalArgumentException(method + " " + path + " gives no answer");
            }
            return new Route(this, handler);
        }
    }
}
