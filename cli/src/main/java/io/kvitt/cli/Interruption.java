package io.kvitt.cli;

/**
 * The user's Ctrl-C. The row being written is finished, the output closed, and nothing is written after it, so that what was
 * written is valid.
 */
final class Interruption implements AutoCloseable {

    private final Runnable closeOutput;
    private final Thread hook = new Thread(this::stop, "kvitt-interrupted");
    private boolean stopped;

    private Interruption(Runnable closeOutput) {
        this.closeOutput = closeOutput;
    }

    static Interruption watch(Runnable closeOutput) {
        Interruption interruption = new Interruption(closeOutput);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    synchronized void unlessStopped(Runnable write) {
        if (!stopped) {
            write.run();
        }
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void stop() {
        stopped = true;
        closeOutput.run();
    }

    @Override
    public void close() {
        if (!isStopped()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
