package io.kvitt.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Builds commands with what they need; picocli builds the rest. */
final class CommandFactory implements IFactory {

    private final Wiring wiring;

    CommandFactory(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object command;
        if (type == ParseCommand.class) {
            command = new ParseCommand(wiring);
        } else if (type == TextCommand.class) {
            command = new TextCommand(wiring);
        } else if (type == CheckCommand.class) {
            command = new CheckCommand(wiring);
        } else if (type == TemplatesCommand.class) {
            command = new TemplatesCommand(wiring);
        } else if (type == LearnCommand.class) {
            command = new LearnCommand(wiring);
        } else {
            return CommandLine.defaultFactory().create(type);
        }
        return type.cast(command);
    }
}
