package io.kvitt.adapters.http;

/** Is told of every answer. Called on the thread that answers, so it must be quick; any number at once. */
@FunctionalInterface
public interface Observer {
    void answered(Answered answered);
}
