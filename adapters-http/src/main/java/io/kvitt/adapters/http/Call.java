package io.kvitt.adapters.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.adapters.http.Authentication.SignedIn;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/** A request that has found its route and may be answered: what the route declares is there, and of the form that it declares. */
public final class Call {

    private final Request request;
    private final Route route;
    private final Map<String, String> at;
    private final Map<String, String> query;
    private final Optional<SignedIn> signedIn;
    private final Optional<JsonNode> tree;
    private final Optional<UUID> repeatId;
    private final String client;

    /** @param client the address that the request counts for */
    Call(
            Request request,
            Route route,
            Map<String, String> at,
            Map<String, String> query,
            Optional<SignedIn> signedIn,
            String client) {
        this(request, route, at, query, signedIn, Optional.empty(), Optional.empty(), client);
    }

    private Call(
            Request request,
            Route route,
            Map<String, String> at,
            Map<String, String> query,
            Optional<SignedIn> signedIn,
            Optional<JsonNode> tree,
            Optional<UUID> repeatId,
            String client) {
        this.client = client;
        this.request = request;
        this.route = route;
        this.at = at;
        this.query = query;
        this.signedIn = signedIn;
        this.tree = tree;
        this.repeatId = repeatId;
    }

    Call with(JsonNode body) {
        return new Call(request, route, at, query, signedIn, Optional.of(body), repeatId, client);
    }

    Call with(UUID idOfRepeat) {
        return new Call(request, route, at, query, signedIn, tree, Optional.of(idOfRepeat), client);
    }

    public Request request() {
        return request;
    }

    Route route() {
        return route;
    }

    Optional<JsonNode> tree() {
        return tree;
    }

    /** Whoever is signed in: the only place that a user comes from. */
    public UserId user() {
        return signedIn.orElseThrow(() -> new IllegalArgumentException(route + " asks for nobody"))
                .user();
    }

    /** What the access token of whoever is signed in states; none of whoever sits at this machine. */
    public Optional<AccessClaims> access() {
        return signedIn.flatMap(SignedIn::access);
    }

    /** The address that the request comes from, past the proxies that we trust. */
    public String client() {
        return client;
    }

    /** What a name in the path stands for. */
    public String at(String name) {
        return Optional.ofNullable(at.get(name))
                .orElseThrow(() -> new IllegalArgumentException(route + " has no " + name));
    }

    /** Whether the caller says with If-None-Match to have what this tag is of, so that it need not be made again. */
    public boolean has(String tag) {
        return request.header("If-None-Match")
                .filter(list -> EntityTag.isAmong(list, tag))
                .isPresent();
    }

    /** A parameter of the query, if it was stated. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** All of the query but what only says where a page begins: two pages of one list have the same. */
    String listing() {
        StringBuilder text = new StringBuilder();
        query.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Parameter.CURSOR.name()))
                .filter(entry -> !entry.getKey().equals(Parameter.LIMIT.name()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        text.append('\n').append(entry.getKey()).append('=').append(entry.getValue()));
        return route.method() + " " + request.path() + text;
    }

    /** The body as its shape. */
    public <T> T body(Class<T> shape) {
        return Json.shape(tree.orElseThrow(() -> new IllegalArgumentException(route + " takes no JSON")), shape);
    }

    /** Pointers to the members of the body that are null: a merge patch takes their values away (RFC 7396). */
    public Set<String> nulls() {
        Set<String> nulls = new LinkedHashSet<>();
        tree.ifPresent(body -> collectNulls(body, "", nulls));
        return nulls;
    }

    private static void collectNulls(JsonNode node, String at, Set<String> nulls) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String pointer = at + "/" + field.getKey();
            if (field.getValue().isNull()) {
                nulls.add(pointer);
            } else {
                collectNulls(field.getValue(), pointer, nulls);
            }
        }
    }

    /** The type of the answer that is accepted, of those that the route gives; the first if nothing was said. */
    public String accepted() {
        List<String> types = route.answers().stream()
                .filter(answer -> answer.status() < 300)
                .flatMap(answer -> answer.type().stream())
                .distinct()
                .toList();
        Optional<String> accept = request.header("Accept").filter(stated -> !stated.isBlank());
        if (accept.isEmpty() || types.isEmpty()) {
            return types.isEmpty() ? "" : types.get(0);
        }
        return MediaType.best(accept.get(), types)
                .orElseThrow(
                        () -> new Refused(ProblemCode.NOT_ACCEPTABLE, "It comes as " + String.join(", ", types) + "."));
    }

    /**
     * The version that the caller has looked at, from If-Match.
     *
     * @param current what it is now; asked if the caller takes any version
     * @throws Refused if no version is named that we ever gave
     */
    public long version(LongSupplier current) {
        Optional<String> stated = request.header("If-Match");
        if (stated.isEmpty() || stated.get().strip().equals("*")) {
            return current.getAsLong();
        }
        OptionalLong version = EntityTag.version(stated.get());
        if (version.isEmpty()) {
            throw Refused.outdated(current.getAsLong());
        }
        return version.getAsLong();
    }

    /**
     * The id that whatever is made has to have, if the request may be sent again: the same request makes the same thing, so that
     * answering it again after a crash makes nothing twice.
     */
    public Optional<UUID> idOfRepeat() {
        return repeatId;
    }
}
