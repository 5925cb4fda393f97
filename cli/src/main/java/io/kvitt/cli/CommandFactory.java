package io.kvitt.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Builds commands with what they need; picocli builds the rest. */
final class CommandFactory implements IFactory {

    private static final Map<Class<?>, Function<Wiring, Object>> COMMANDS = Map.ofEntries(
            Map.entry(ParseCommand.class, ParseCommand::new),
            Map.entry(TextCommand.class, TextCommand::new),
            Map.entry(CheckCommand.class, CheckCommand::new),
            Map.entry(TemplatesCommand.class, TemplatesCommand::new),
            Map.entry(LearnCommand.class, LearnCommand::new),
            Map.entry(DebtsCommand.class, wiring -> new DebtsCommand()),
            Map.entry(DebtsAddCommand.class, DebtsAddCommand::new),
            Map.entry(DebtsListCommand.class, DebtsListCommand::new),
            Map.entry(DebtsShowCommand.class, DebtsShowCommand::new),
            Map.entry(DebtsUpdateCommand.class, DebtsUpdateCommand::new),
            Map.entry(DebtsRemoveCommand.class, DebtsRemoveCommand::new),
            Map.entry(DebtsPlanCommand.class, DebtsPlanCommand::new),
            Map.entry(DebtsScheduleCommand.class, DebtsScheduleCommand::new),
            Map.entry(DebtsAprCommand.class, DebtsAprCommand::new));

    private final Wiring wiring;

    CommandFactory(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Function<Wiring, Object> command = COMMANDS.get(type);
        return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.apply(wiring));
    }
}
