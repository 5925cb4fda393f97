package io.kvitt.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar says it has. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"kvitt " + number()};
    }

    /** The number alone. */
    static String number() {
        String version = Kvitt.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
