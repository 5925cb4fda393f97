package io.kvitt.cli;

import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt mailbox connect}: a folder, or the Gmail account of whoever is logged in, is watched from now on. */
@Command(
        name = "connect",
        mixinStandardHelpOptions = true,
        description =
                "Watches a folder of mails, or with google your Gmail account; one that is watched already is watched"
                        + " like this from now on.")
final class MailboxConnectCommand implements Callable<Integer> {

    private static final String GOOGLE = "google";

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FOLDER",
            description = "A folder with mails, read to ten levels below; or google, for your Gmail account.")
    private Path folder = Path.of("");

    @Option(
            names = "--policy",
            paramLabel = "WHEN",
            description =
                    "weekday-morning, weekday-until-found, every-5-minutes, hourly or by-hand. Default: ${DEFAULT-VALUE}.")
    private String policy = PollPolicy.WEEKDAYS.code();

    @Option(names = "--zone", paramLabel = "ZONE", description = "Whose mornings: Europe/Stockholm. Default: yours.")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--sender",
            paramLabel = "TEXT",
            description = "Read mails from this address or domain. May be given several times.")
    private List<String> senders = new ArrayList<>();

    @Option(
            names = "--word",
            paramLabel = "TEXT",
            description = "Read mails with this word in the subject or the name of a file. May be given several times.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--since", paramLabel = "DATE", description = "Leave older mails alone.")
    private Optional<LocalDate> since = Optional.empty();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    MailboxConnectCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (folder.toString().equals(GOOGLE)) {
            return connectGmail();
        }
        PollPolicy when = when();
        ZoneId where = zone();
        Wanted wanted = wanted(where);
        String path = Files.isDirectory(folder)
                ? folder.toRealPath().toString()
                : folder.toAbsolutePath().toString();
        try (OpenStore store = storeOptions.open(wiring)) {
            Optional<WatchedMailbox> watched = wiring.watchFolder(store).watch(store.user(), path, when, where, wanted);
            if (watched.isEmpty()) {
                wiring.err()
                        .println("kvitt: " + Printable.line(folder.toString())
                                + ": there is no such folder, or it cannot be read");
                return ExitCode.FAILED;
            }
            new MailboxView(wiring, store, form).all(watched.stream().toList());
            return ExitCode.OK;
        }
    }

    private int connectGmail() throws IOException {
        PollPolicy when = when();
        ZoneId where = zone();
        Wanted stated = wanted(where);
        try (OpenStore store = storeOptions.open(wiring)) {
            Optional<Connection> connection = new GmailConnecting(wiring).connect(store);
            if (connection.isEmpty()) {
                return ExitCode.FAILED;
            }
            wiring.doDuties(store).doOf(store.user());
            MailboxId id =
                    MailboxId.of(store.user(), MailboxPlace.of(connection.get().id()));
            Optional<WatchedMailbox> watched = wiring.changeMailbox(store)
                    .change(
                            store.user(),
                            id,
                            known -> known.set(when, where, over(known.wanted(), stated), wiring.now()));
            watched = when == PollPolicy.BY_HAND
                    ? watched
                    : wiring.changeMailbox(store).change(store.user(), id, known -> known.dueNow(wiring.now()));
            new MailboxView(wiring, store, form).all(watched.stream().toList());
            return ExitCode.OK;
        }
    }

    /** Whoever names nothing has their account searched for the usual words. */
    private Wanted over(Wanted usual, Wanted stated) {
        boolean areNamed = !stated.isEverything();
        return new Wanted(
                areNamed ? stated.senders() : usual.senders(),
                areNamed ? stated.words() : usual.words(),
                since.isPresent() ? stated.since() : usual.since());
    }

    private PollPolicy when() {
        return PollPolicy.named(policy)
                .orElseThrow(() -> wrong(
                        "--policy takes weekday-morning, weekday-until-found, every-5-minutes, hourly or by-hand"));
    }

    private ZoneId zone() {
        try {
            return zone.map(ZoneId::of).orElseGet(wiring::zone);
        } catch (DateTimeException unknown) {
            throw wrong("--zone takes the name of a zone, as Europe/Stockholm");
        }
    }

    /** Whoever names nothing wants all that is in their folder. */
    private Wanted wanted(ZoneId where) {
        if (senders.size() + words.size() > Wanted.MOST_TERMS) {
            throw wrong("--sender and --word together are " + Wanted.MOST_TERMS + " at most");
        }
        LocalDate first = since.orElse(LocalDate.EPOCH);
        return new Wanted(
                terms("--sender", senders),
                terms("--word", words),
                first.atStartOfDay(where).toInstant());
    }

    private List<MailTerm> terms(String option, List<String> texts) {
        List<MailTerm> terms = new ArrayList<>();
        for (String text : texts) {
            terms.add(MailTerm.parse(text).orElseThrow(() -> wrong(option + " takes a word of 1 to 128 letters")));
        }
        return terms;
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
