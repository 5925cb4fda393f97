package io.kvitt.adapters.http;

/** What a route does: asks a use case and says what came of it. */
@FunctionalInterface
public interface Handler {

    /**
     * The answer.
     *
     * @throws Refused if it is a problem
     */
    Response answer(Call call);
}
