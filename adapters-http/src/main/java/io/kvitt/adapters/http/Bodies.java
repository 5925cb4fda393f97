package io.kvitt.adapters.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.adapters.http.Route.Content;
import java.util.Optional;

/** Takes a body of the type that a route declares, or says why not. */
final class Bodies {

    /** Whatever it is: its bytes are looked at, and nothing that is said of them. */
    private static final String ANYTHING = "*/*";

    private Bodies() {}

    /** The body as a tree, where it is JSON. */
    static Optional<JsonNode> read(Route route, Request request) {
        if (route.takes().isEmpty()) {
            if (request.hasBody()) {
                throw new Refused(ProblemCode.UNEXPECTED_BODY, "This path takes no body.");
            }
            return Optional.empty();
        }
        Content content = route.takes().get();
        String type = request.header("Content-Type").orElse("");
        if (!isTaken(content, type) || isPacked(request)) {
            throw new Refused(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send " + content.type() + ", in UTF-8 and not packed.");
        }
        if (!request.hasBody()) {
            throw new Refused(ProblemCode.MISSING_BODY, "Send a body of the type " + content.type() + ".");
        }
        return content.shape().isPresent() ? Optional.of(Json.tree(request.body())) : Optional.empty();
    }

    private static boolean isTaken(Content content, String type) {
        if (content.type().equals(ANYTHING)) {
            return true;
        }
        return MediaType.bare(type).equals(content.type())
                && MediaType.parameter(type, "charset")
                        .filter(charset -> !charset.equalsIgnoreCase("utf-8"))
                        .isEmpty();
    }

    private static boolean isPacked(Request request) {
        return request.header("Content-Encoding")
                .filter(encoding -> !encoding.strip().equalsIgnoreCase("identity"))
                .isPresent();
    }
}
