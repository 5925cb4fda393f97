package io.kvitt.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How what a debts command found is written; a table for people where nothing is said. */
final class DataForm {

    @ArgGroup
    private Choice choice = new Choice();

    /** At most one of the forms that are not the table. */
    static final class Choice {
        @Option(names = "--json", description = "One JSON document; errors are one too, on standard error.")
        private boolean json;

        @Option(names = "--csv", description = "For spreadsheets.")
        private boolean csv;
    }

    boolean isJson() {
        return choice.json;
    }

    boolean isCsv() {
        return choice.csv;
    }
}
