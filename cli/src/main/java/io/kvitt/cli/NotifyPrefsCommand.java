package io.kvitt.cli;

import io.kvitt.application.notice.ChangePreferences;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.PreferenceChange;
import io.kvitt.domain.notice.QuietHours;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt notify prefs}: how you want to be told. */
@Command(
        name = "prefs",
        mixinStandardHelpOptions = true,
        description = "Shows how you want to be told, and changes what you state.",
        footer = {
            "",
            "Examples:",
            "  kvitt notify prefs",
            "  kvitt notify prefs --lead-days 7,3,0 --at 08:00",
            "  kvitt notify prefs --quiet 22:00-07:00 --zone Europe/Stockholm",
            "  kvitt notify prefs --quiet none"
        })
final class NotifyPrefsCommand implements Callable<Integer> {

    private static final String NONE = "none";

    private final Wiring wiring;

    @Option(
            names = "--lead-days",
            paramLabel = "N[,N...]",
            description = "Days before the due date on which you are reminded, 0 on the day itself; or none.")
    private Optional<String> leadDays = Optional.empty();

    @Option(names = "--quiet", paramLabel = "HOURS", description = "Only the inbox is used then: 22:00-07:00, or none.")
    private Optional<String> quiet = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", description = "Your time zone, as Europe/Stockholm.")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--at", paramLabel = "TIME", description = "The time of day of reminders, as 09:00.")
    private Optional<String> at = Optional.empty();

    @Option(
            names = "--channels",
            paramLabel = "NAME[,NAME...]",
            description = "Of inbox, log, mail and push; the inbox is always one.")
    private Optional<String> channels = Optional.empty();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    NotifyPrefsCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenStore store = storeOptions.open(wiring)) {
            ChangePreferences use = new ChangePreferences(store.notices().preferences(), wiring.zone());
            NoticePreferences now = use.show(store.user());
            Checked<NoticePreferences> next =
                    isChange() ? use.change(now.owner(), change(), now.version()) : new Checked.Valid<>(now);
            if (next instanceof Checked.Invalid<NoticePreferences> invalid) {
                return new Complaint(wiring.err(), false, NotifyPrefsCommand::optionAt).about(invalid.violations());
            }
            show(((Checked.Valid<NoticePreferences>) next).value());
            return ExitCode.OK;
        }
    }

    private boolean isChange() {
        return leadDays.isPresent() || quiet.isPresent() || zone.isPresent() || at.isPresent() || channels.isPresent();
    }

    private PreferenceChange change() {
        return new PreferenceChange(
                channels.map(NotifyPrefsCommand::parts),
                leadDays.map(text ->
                        parts(text).stream().map(NotifyPrefsCommand::days).toList()),
                quiet.map(text -> text.equals(NONE) ? "" : text),
                zone,
                at);
    }

    private static List<String> parts(String text) {
        return text.equals(NONE) ? List.of() : List.of(text.split(",", -1));
    }

    /** What is no number of days is out of their range. */
    private static int days(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    private void show(NoticePreferences wanted) {
        line(
                "channels",
                wanted.channels().stream().sorted().map(NoticeChannel::code).collect(Collectors.joining(", ")));
        line("lead days", wanted.leadDays().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        line("at", wanted.remindAt().toString());
        line("quiet", wanted.quiet().map(QuietHours::toString).orElse(NONE));
        line("zone", wanted.zone().getId());
    }

    private void line(String name, String value) {
        wiring.out().printf("%-10s %s%n", name, value);
    }

    private static String optionAt(String pointer) {
        return switch (pointer) {
            case "/channels" -> "--channels";
            case "/lead_days" -> "--lead-days";
            case "/quiet_hours" -> "--quiet";
            case "/zone" -> "--zone";
            case "/remind_at" -> "--at";
            default -> "";
        };
    }
}
