package io.kvitt.cli;

import picocli.CommandLine.Option;

/** How much of a plan people see. */
final class PlanShow {

    @Option(names = "--no-compare", description = "Leave out what the other strategies would cost.")
    private boolean alone;

    @Option(names = "--rows", description = "Show every month.")
    private boolean rows;

    @Option(names = "--chart", description = "Draw what is owed, also where the output is no terminal.")
    private boolean chart;

    @Option(names = "--ascii", description = "Draw with ASCII characters only.")
    private boolean ascii;

    boolean comparison() {
        return !alone;
    }

    boolean rows() {
        return rows;
    }

    boolean chart(Wiring wiring) {
        return chart || wiring.outIsTerminal();
    }

    boolean ascii(Wiring wiring) {
        return ascii || wiring.asciiOnly();
    }
}
