package io.kvitt.adapters.documents.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a program with limits on its time and its output; beyond them, or when the thread is interrupted, it is killed. */
final class LimitedProcess {

    /** After the end of a process, for what is still in its pipe. */
    private static final long DRAIN_MILLIS = 2_000;

    private final Duration limit;
    private final int mostOutput;

    LimitedProcess(Duration limit, int mostOutput) {
        this.limit = limit;
        this.mostOutput = mostOutput;
    }

    /**
     * Runs a program and waits for its end.
     *
     * @param environment added to that of this process
     * @return what it wrote to standard output; empty if it cannot be started, failed or was killed. The interrupt status of
     *     the thread is kept.
     */
    Optional<byte[]> run(List<String> command, Map<String, String> environment, byte[] input) {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException notThere) {
            return Optional.empty();
        }
        try {
            return finish(process, input);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            kill(process);
        }
    }

    private Optional<byte[]> finish(Process process, byte[] input) throws InterruptedException {
        Output output = new Output(process);
        Thread feeding = daemon(() -> feed(process, input), "kvitt-ocr-in");
        Thread draining = daemon(output::drain, "kvitt-ocr-out");
        feeding.start();
        draining.start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            return Optional.empty();
        }
        draining.join(DRAIN_MILLIS);
        return output.whole();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException ended) {
            // A program need not read all of its input; what it makes of that shows in its exit code.
            return;
        }
    }

    /** With its children, if it is a script around the program; harmless if it has ended. */
    private static void kill(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** What a process writes, read on a thread of its own. */
    private final class Output {
        private final Process process;
        private byte[] all = new byte[0];
        private boolean isWhole;

        Output(Process process) {
            this.process = process;
        }

        void drain() {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            try (InputStream out = process.getInputStream()) {
                for (int n = out.read(buffer); n >= 0; n = out.read(buffer)) {
                    if (read.size() + n > mostOutput) {
                        kill(process);
                        return;
                    }
                    read.write(buffer, 0, n);
                }
            } catch (IOException killed) {
                return;
            }
            done(read.toByteArray());
        }

        private synchronized void done(byte[] read) {
            all = read;
            isWhole = true;
        }

        synchronized Optional<byte[]> whole() {
            return isWhole ? Optional.of(Arrays.copyOf(all, all.length)) : Optional.empty();
        }
    }
}
