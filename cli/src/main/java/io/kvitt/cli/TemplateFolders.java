package io.kvitt.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of every command that uses templates. */
final class TemplateFolders {

    @Option(
            names = {"-t", "--templates"},
            paramLabel = "DIR",
            description =
                    "Folder with templates of your own, asked before the built-in ones; may be given more than once."
                            + " Default: ~/.config/kvitt/templates, if it is there.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--no-built-in", description = "Leave out the built-in templates.")
    private boolean noBuiltIn;

    /** @throws ParameterException if a folder is none */
    List<Path> folders(CommandSpec spec) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), "--templates " + folder + " is no folder");
            }
        }
        return folders;
    }

    boolean builtIn() {
        return !noBuiltIn;
    }
}
