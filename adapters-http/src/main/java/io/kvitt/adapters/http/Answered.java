package io.kvitt.adapters.http;

import java.time.Duration;
import java.util.Optional;

/**
 * That a request was answered, in what may be written down: no name, no amount, no text that somebody chose.
 *
 * @param requestId as the answer has it
 * @param method one that we know, or OTHER
 * @param route the pattern of the path, or {@code none}: the path itself holds ids
 * @param bytes of the body
 * @param code of the problem, if it was one
 * @param fault what broke, if it was our fault or that of a store
 */
public record Answered(
        String requestId,
        String method,
        String route,
        int status,
        int bytes,
        Duration took,
        Optional<ProblemCode> code,
        Optional<Throwable> fault) {}
