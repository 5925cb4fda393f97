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
            Map.entry(DebtsAprCommand.class, DebtsAprCommand::new),
            Map.entry(PaymentsCommand.class, wiring -> new PaymentsCommand()),
            Map.entry(PaymentsSubmitCommand.class, PaymentsSubmitCommand::new),
            Map.entry(PaymentsListCommand.class, PaymentsListCommand::new),
            Map.entry(PaymentsMatchCommand.class, PaymentsMatchCommand::new),
            Map.entry(PaymentsReportCommand.class, PaymentsReportCommand::new),
            Map.entry(PaymentsCommitmentsCommand.class, PaymentsCommitmentsCommand::new),
            Map.entry(PaymentsReverseCommand.class, PaymentsReverseCommand::new),
            Map.entry(MailboxCommand.class, wiring -> new MailboxCommand()),
            Map.entry(MailboxConnectCommand.class, MailboxConnectCommand::new),
            Map.entry(MailboxListCommand.class, MailboxListCommand::new),
            Map.entry(MailboxSyncCommand.class, MailboxSyncCommand::new),
            Map.entry(MailboxDisconnectCommand.class, MailboxDisconnectCommand::new),
            Map.entry(MailboxUnlockCommand.class, MailboxUnlockCommand::new),
            Map.entry(IngestCommand.class, IngestCommand::new),
            Map.entry(InvoicesCommand.class, wiring -> new InvoicesCommand()),
            Map.entry(InvoicesListCommand.class, InvoicesListCommand::new),
            Map.entry(InvoicesShowCommand.class, InvoicesShowCommand::new),
            Map.entry(InvoicesMarkPaidCommand.class, InvoicesMarkPaidCommand::new),
            Map.entry(InvoicesEditCommand.class, InvoicesEditCommand::new),
            Map.entry(InvoicesConfirmCommand.class, InvoicesConfirmCommand::new),
            Map.entry(InvoicesDeleteCommand.class, InvoicesDeleteCommand::new),
            Map.entry(InvoicesSpendingCommand.class, InvoicesSpendingCommand::new),
            Map.entry(InvoicesExportCommand.class, InvoicesExportCommand::new),
            Map.entry(InvoicesCalendarCommand.class, InvoicesCalendarCommand::new),
            Map.entry(InvoicesQrCommand.class, InvoicesQrCommand::new),
            Map.entry(NotifyCommand.class, wiring -> new NotifyCommand()),
            Map.entry(NotifyListCommand.class, NotifyListCommand::new),
            Map.entry(NotifyPrefsCommand.class, NotifyPrefsCommand::new),
            Map.entry(NotifyReadCommand.class, NotifyReadCommand::new),
            Map.entry(ReceiptsCommand.class, wiring -> new ReceiptsCommand()),
            Map.entry(ReceiptsListCommand.class, ReceiptsListCommand::new),
            Map.entry(ApiCommand.class, wiring -> new ApiCommand()),
            Map.entry(ApiOpenApiCommand.class, ApiOpenApiCommand::new),
            Map.entry(ServeCommand.class, ServeCommand::new),
            Map.entry(StoreCommand.class, wiring -> new StoreCommand()),
            Map.entry(StoreCheckCommand.class, StoreCheckCommand::new),
            Map.entry(StoreBackupCommand.class, StoreBackupCommand::new),
            Map.entry(StoreExportCommand.class, StoreExportCommand::new),
            Map.entry(StoreImportCommand.class, StoreImportCommand::new),
            Map.entry(UserCommand.class, wiring -> new UserCommand()),
            Map.entry(UserCreateCommand.class, UserCreateCommand::new),
            Map.entry(UserExportCommand.class, UserExportCommand::new),
            Map.entry(UserDeleteCommand.class, UserDeleteCommand::new),
            Map.entry(LoginCommand.class, LoginCommand::new),
            Map.entry(LogoutCommand.class, LogoutCommand::new),
            Map.entry(WhoamiCommand.class, WhoamiCommand::new));

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
