package io.kvitt.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt serve}: the API over HTTP. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serves the dashboard and the API over what is kept until it is interrupted. It listens on this machine alone, and whoever"
                        + " shows no token is who is logged in here. With --host it serves other machines, and everybody signs in.",
        footer = {
            "",
            "Examples:",
            "  kvitt serve --demo                     made-up papers, forgotten at the end",
            "  kvitt serve --port 8000                your own store",
            "  curl http://localhost:7070/v1/debts",
            "",
            "A line for each answer goes to stderr, as JSON. What can be asked for: /docs and /openapi.json."
        })
final class ServeCommand implements Callable<Integer> {

    private static final long SECONDS_TO_FINISH = 15;

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--host", paramLabel = "NAME", description = "The address to listen on. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on, 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port = 7070;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "A name that it is asked under, where it listens for other machines. May be given several times.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--demo",
            description = "Begin with made-up invoices, debts and payments, and forget all at the end.")
    private boolean demo;

    @Option(names = "--no-rate-limits", description = "Count no calls. For measuring.")
    private boolean unlimited;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    ServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        if (demo && storeOptions.isStated()) {
            throw new ParameterException(spec.commandLine(), "--demo keeps nothing: leave --store out");
        }
        if (!isHere() && !wiring.hasOwnKeys()) {
            throw new ParameterException(
                    spec.commandLine(), "other machines sign in with tokens: name a file for their keys in KVITT_KEYS");
        }
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (OpenStore store = demo ? wiring.memory() : storeOptions.open(wiring)) {
            if (demo) {
                wiring.demo(store).load();
            }
            Thread hook = new Thread(() -> stop(asked, done), "kvitt-stop");
            try (OpenServer server = wiring.serve(store, host, port, hosts(), !unlimited, isHere())) {
                Runtime.getRuntime().addShutdownHook(hook);
                wiring.out()
                        .println("Kvitt answers on http://" + host + ":" + server.port()
                                + " (dashboard: /, API: /docs)");
                wiring.out().flush();
                awaitWithMails(store, asked);
            } catch (InterruptedException stopped) {
                Runtime.getRuntime().removeShutdownHook(hook);
                Thread.currentThread().interrupt();
            }
        } finally {
            done.countDown();
        }
        return ExitCode.OK;
    }

    private void awaitWithMails(OpenStore store, CountDownLatch asked) throws InterruptedException {
        if (!demo) {
            asked.await();
            return;
        }
        try (DemoMailbox mailbox = wiring.demoMailbox(store)) {
            wiring.out().println("Mails put into " + mailbox.folder() + " are read within seconds");
            wiring.out().flush();
            asked.await();
        }
    }

    /** Whether nobody but this machine reaches it. */
    private boolean isHere() {
        return Set.of("localhost", "127.0.0.1", "::1", "[::1]").contains(host.toLowerCase(Locale.ROOT));
    }

    /** What it is asked under; another name that leads here is a trick of some page. */
    private Set<String> hosts() {
        Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        hosts.add(host.toLowerCase(Locale.ROOT));
        names.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
        return hosts;
    }

    /** Whoever is being answered gets the answer, and what was written is on the disk, before the process ends. */
    private static void stop(CountDownLatch asked, CountDownLatch done) {
        asked.countDown();
        try {
            done.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
