package io.kvitt.cli;

/**
 * A server, open until it is closed.
 *
 * @param port that it listens on
 */
record OpenServer(int port, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
