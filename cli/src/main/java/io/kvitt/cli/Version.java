package io.kvitt.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar says it has. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Kvitt.class.getPackage().getImplementationVersion();
        return new String[] {"kvitt " + (version == null ? "(not packaged)" : version)};
    }
}
