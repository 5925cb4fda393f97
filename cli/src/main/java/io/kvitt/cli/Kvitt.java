package io.kvitt.cli;

import io.kvitt.domain.OutsideFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point. */
@Command(
        name = "kvitt",
        description =
                "Reads a household's money paper: invoices, rental notices and receipts, each value with its evidence."
                        + " Keeps its debts and payments, plans how the first are paid, and proves that the second were.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  kvitt parse invoice.pdf                 one document, as a table",
            "  kvitt parse -r ~/Mail --jsonl > all     a folder and all below it, a JSON object a line",
            "  kvitt ingest ~/Maildir                  a folder of mails: its invoices are kept",
            "  kvitt text invoice.pdf                  the text that templates are written for",
            "  kvitt invoices list --open              what is still to be paid of what parse --save kept",
            "  kvitt debts plan --extra 500            how several debts are paid soonest",
            "  kvitt payments report 2026-10           which commitments a month kept",
            "  kvitt serve --demo                      all of it over HTTP, with made-up papers",
            "",
            "Exit codes: 0 ok, 1 failed, 2 usage, 3 some inputs failed, 4 needs review (with --strict),"
                    + " 5 conflict, 6 not logged in, 7 the store cannot be used, 130 interrupted"
        })
final class Kvitt implements Runnable {

    private static final Map<String, Class<?>> COMMANDS = commands();

    /** Those that open a store. */
    private static final Set<String> KEEPING = Set.of(
            "ingest",
            "mailbox",
            "debts",
            "invoices",
            "receipts",
            "payments",
            "store",
            "user",
            "login",
            "logout",
            "whoami",
            "serve");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Wiring wiring = Wiring.ofThisProcess(out, err);
        if (args.length > 1 && args[0].equals("parse")) {
            wiring.prepareToRead();
        }
        int code = run(args, wiring);
        out.flush();
        err.flush();
        if (mayOpenAStore(args)) {
            System.exit(code); // in order, so that the database's native library is taken out of the temporary folder
        }
        // Halt rather than return: a reader that hangs on a hostile document must not keep the process alive.
        Runtime.getRuntime().halt(code);
    }

    private static boolean mayOpenAStore(String[] args) {
        return args.length > 0 && (KEEPING.contains(args[0]) || List.of(args).contains("--save"));
    }

    /** Runs one command line in the given surroundings. */
    static int run(String[] args, Wiring wiring) {
        CommandFactory factory = new CommandFactory(wiring);
        CommandLine commands = new CommandLine(new Kvitt(), factory);
        for (Map.Entry<String, Class<?>> command : needed(args).entrySet()) {
            commands.addSubcommand(command.getKey(), new CommandLine(command.getValue(), factory));
        }
        commands.setOut(new PrintWriter(wiring.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(wiring.err(), true, StandardCharsets.UTF_8));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler(Kvitt::usage);
        commands.setExecutionExceptionHandler((trouble, command, parsed) -> failed(trouble, wiring));
        return commands.execute(args);
    }

    /** Reflecting on a command costs time: where the first word names one, the others are left out. */
    private static Map<String, Class<?>> needed(String[] args) {
        Class<?> named = args.length == 0 ? null : COMMANDS.get(args[0]);
        return named == null ? COMMANDS : Map.of(args[0], named);
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("parse", ParseCommand.class);
        commands.put("ingest", IngestCommand.class);
        commands.put("mailbox", MailboxCommand.class);
        commands.put("text", TextCommand.class);
        commands.put("check", CheckCommand.class);
        commands.put("templates", TemplatesCommand.class);
        commands.put("debts", DebtsCommand.class);
        commands.put("payments", PaymentsCommand.class);
        commands.put("invoices", InvoicesCommand.class);
        commands.put("receipts", ReceiptsCommand.class);
        commands.put("notify", NotifyCommand.class);
        commands.put("store", StoreCommand.class);
        commands.put("user", UserCommand.class);
        commands.put("login", LoginCommand.class);
        commands.put("logout", LogoutCommand.class);
        commands.put("whoami", WhoamiCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("api", ApiCommand.class);
        return commands;
    }

    private static int failed(Exception trouble, Wiring wiring) {
        String message = Printable.line(String.valueOf(trouble.getMessage()));
        if (trouble instanceof OutsideFailure failure) {
            wiring.err().println("kvitt: " + message + " (" + failure.kind() + ")");
            return failure.kind() == OutsideFailure.Kind.STORE_LOCKED ? ExitCode.CONFLICT : ExitCode.DEPENDENCY;
        }
        wiring.err().println("kvitt: " + message);
        return trouble instanceof NotSignedIn ? ExitCode.NOT_SIGNED_IN : ExitCode.FAILED;
    }

    private static int usage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("kvitt: " + Printable.line(String.valueOf(wrong.getMessage())) + " (usage)");
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** UTF-8 whatever the locale says: names and signs must come out the same everywhere. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
