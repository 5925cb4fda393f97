package io.kvitt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process takes from whoever started it: a build in the background of a shell ignores SIGINT, and all that it starts does too. */
final class Signals {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";

    private Signals() {}

    /** Whether a signal never arrives at what we start; not, where nobody tells. */
    static boolean areIgnored(String name) throws IOException {
        if (!Files.isReadable(STATUS)) {
            return false;
        }
        int number = name.equals("INT") ? 2 : 15;
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(IGNORED))
                .map(line ->
                        Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16))
                .anyMatch(mask -> (mask & 1L << (number - 1)) != 0);
    }
}
