package io.kvitt.adapters.google.gmail;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.HistoryLabelRemoved;
import com.google.api.services.gmail.model.HistoryMessageAdded;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePartBody;
import com.google.api.services.gmail.model.Profile;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One Gmail account on this machine, with the ways of the real one: the search learns of messages later than the history, lists have no
 * order, page tokens and histories run out, attachments have another name each time. It answers whatever a test says instead, once for
 * each time it is said. It counts what it is asked and what that would cost. What no reader should ask is a 400.
 */
public final class FakeGmail implements AutoCloseable {

    public static final String TOKEN = "canary-access-token";

    private static final Map<String, Set<String>> ASKED = Map.of(
            "profile", Set.of("fields"),
            "history", Set.of("fields", "startHistoryId", "historyTypes", "maxResults", "pageToken"),
            "list", Set.of("fields", "q", "includeSpamTrash", "maxResults", "pageToken"),
            "message", Set.of("fields", "format"),
            "attachment", Set.of("fields"));

    /** What a test wants to happen instead of an answer. */
    @FunctionalInterface
    public interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What one question cost. */
    public record Spending(Instant at, int units) {}

    private record Event(long id, FakeMail mail, Set<String> removed, Set<String> labels) {}

    private record Answer(int status, String json) {}

    private record Page(String of, List<String> ids, int from) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-gmail");
        thread.setDaemon(true);
        return thread;
    });
    private final Clock clock;
    private final Random random;
    private final Map<String, FakeMail> mails = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, byte[]> attachments = new HashMap<>();
    private final Map<String, Integer> asked = new TreeMap<>();
    private final List<String> searches = new ArrayList<>();
    private final Deque<Script> scripts = new ArrayDeque<>();
    private final Map<String, Deque<Script>> scriptsOf = new HashMap<>();
    private Optional<Script> always = Optional.empty();
    private Predicate<String> tokens = TOKEN::equals;
    private long history = 1_000;
    private long oldest = 1;
    private int pageSize = 500;
    private int drawn;
    private Duration lag = Duration.ZERO;
    private GmailPrices prices = GmailPrices.SINCE_MAY_2026;
    private long units;
    private final List<Spending> spendings = new ArrayList<>();

    private FakeGmail(HttpServer server, Clock clock, long seed) {
        this.server = server;
        this.clock = clock;
        random = new Random(seed);
    }

    /** One that listens, in that time; what it does by chance follows from the seed. */
    public static FakeGmail started(Clock clock, long seed) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
            FakeGmail fake = new FakeGmail(server, clock, seed);
            server.createContext("/", fake::handle);
            server.setExecutor(fake.threads);
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to reach it, and how much to ask: enough for a test that does not count. */
    public GmailConfig config() {
        return new GmailConfig(root(), prices, 3_000, 600_000, 60_000_000);
    }

    public URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    public synchronized void prices(GmailPrices table) {
        prices = table;
    }

    /** The search learns of messages that come from now on so much later. */
    public synchronized void lag(Duration time) {
        lag = time;
    }

    /** No more on a page than that. */
    public synchronized void pageSize(int most) {
        pageSize = most;
    }

    public synchronized void acceptOnly(String... good) {
        tokens = Set.of(good)::contains;
    }

    /** Tokens that somebody else says are good. */
    public synchronized void acceptIf(Predicate<String> good) {
        tokens = good;
    }

    /** A message comes now. */
    public String arrives(String from, String subject, Set<String> labels, FakeMail.File... files) {
        return arrived(clock.instant(), from, subject, labels, files);
    }

    /** A message has come then. */
    public synchronized String arrived(
            Instant at, String from, String subject, Set<String> labels, FakeMail.File... files) {
        String id = String.format("%011x%05x", at.toEpochMilli(), ++drawn & 0xfffff);
        FakeMail mail = new FakeMail(
                id,
                at,
                from,
                subject,
                Arrays.asList(files),
                labels,
                clock.instant().plus(lag));
        mails.put(id, mail);
        events.add(new Event(++history, mail, Set.of(), Set.copyOf(labels)));
        return id;
    }

    /** The user takes a label off a message. */
    public synchronized void labelRemoved(String id, String label) {
        FakeMail mail = mails.get(id);
        mail.labels.remove(label);
        events.add(new Event(++history, mail, Set.of(label), Set.copyOf(mail.labels)));
    }

    public synchronized void labelAdded(String id, String label) {
        mails.get(id).labels.add(label);
        history++;
    }

    public synchronized void deleted(String id) {
        mails.remove(id);
        history++;
    }

    /** What happened so far cannot be asked for any more. */
    public synchronized void historyExpires() {
        oldest = history + 1;
        history++;
    }

    /** The account is restored from a copy: ids of history go back. */
    public synchronized void restored() {
        history = Math.max(1, history - 500);
        events.removeIf(event -> event.id() > history);
    }

    /** Page tokens that were given out are good no more. */
    public synchronized void pagesExpire() {
        pages.clear();
    }

    /** What is asked next is answered so. */
    public synchronized void next(Script script) {
        scripts.add(script);
    }

    /** What is asked next of that kind ({@code list}, {@code message} …) is answered so. */
    public synchronized void next(String kind, Script script) {
        scriptsOf.computeIfAbsent(kind, any -> new ArrayDeque<>()).add(script);
    }

    /** Everything is answered so from now on. */
    public synchronized void always(Optional<Script> script) {
        always = script;
    }

    public static Script refusing(int status, String reason) {
        return exchange -> respond(exchange, status, error(status, reason));
    }

    public static Script pausing(int status, String reason, String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            respond(exchange, status, error(status, reason));
        };
    }

    public static Script saying(String json) {
        return exchange -> respond(exchange, 200, json);
    }

    /** Half an answer, then nothing. */
    public static Script cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"messages\":[{\"id\":\"".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    public static Script truncated() {
        return saying("{\"messages\":[{\"id\":\"18c5");
    }

    /** How often that was asked: {@code profile}, {@code history}, {@code list}, {@code message}, {@code attachment}. */
    public synchronized int asked(String kind) {
        return asked.getOrDefault(kind, 0);
    }

    public synchronized Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    public synchronized List<String> searches() {
        return List.copyOf(searches);
    }

    /** What it all cost so far. */
    public synchronized long units() {
        return units;
    }

    /** What each question cost, in their order. */
    public synchronized List<Spending> spendings() {
        return List.copyOf(spendings);
    }

    private static String error(int status, String reason) {
        return "{\"error\":{\"code\":" + status + ",\"message\":\"canary-message\",\"errors\":[{\"message\":\"m\","
                + "\"domain\":\"usageLimits\",\"reason\":\"" + reason + "\"}]}}";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String kind = kind(exchange.getRequestURI().getPath());
            Optional<Script> scripted = counted(kind);
            if (scripted.isPresent()) {
                scripted.get().answer(exchange);
                return;
            }
            Answer answer = answer(kind, exchange);
            respond(exchange, answer.status(), answer.json());
        }
    }

    private static String kind(String path) {
        String[] parts = path.split("/");
        if (parts.length < 6 || !path.startsWith("/gmail/v1/users/me/")) {
            return parts.length == 6 ? parts[5] : "unknown";
        }
        return switch (parts.length) {
            case 6 -> parts[5].equals("messages") ? "list" : parts[5];
            case 7 -> "message";
            case 9 -> "attachment";
            default -> "unknown";
        };
    }

    private synchronized Optional<Script> counted(String kind) {
        asked.merge(kind, 1, Integer::sum);
        int price = price(kind);
        units += price;
        spendings.add(new Spending(clock.instant(), price));
        Optional<Script> own = Optional.ofNullable(
                scriptsOf.getOrDefault(kind, new ArrayDeque<>()).poll());
        return own.or(() -> Optional.ofNullable(scripts.poll())).or(() -> always);
    }

    private int price(String kind) {
        return switch (kind) {
            case "profile" -> prices.profile();
            case "history" -> prices.history();
            case "list" -> prices.list();
            case "message" -> prices.message();
            case "attachment" -> prices.attachment();
            default -> 0;
        };
    }

    private synchronized Answer answer(String kind, HttpExchange exchange) {
        Map<String, List<String>> asks = asks(exchange.getRequestURI().getRawQuery());
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!tokens.test(token.replaceFirst("^Bearer ", ""))) {
            return new Answer(401, error(401, "authError"));
        } else if (!exchange.getRequestMethod().equals("GET")
                || !ASKED.getOrDefault(kind, Set.of()).containsAll(asks.keySet())
                || !asks.containsKey("fields")) {
            return invalid();
        }
        String[] path = exchange.getRequestURI().getPath().split("/");
        return switch (kind) {
            case "profile" -> json(new Profile().setHistoryId(BigInteger.valueOf(history)));
            case "history" -> history(asks);
            case "list" -> list(asks);
            case "message" -> message(path[6]);
            case "attachment" -> attachment(path[8]);
            default -> new Answer(404, error(404, "notFound"));
        };
    }

    private static Answer invalid() {
        return new Answer(400, error(400, "invalidArgument"));
    }

    private Answer history(Map<String, List<String>> asks) {
        long since = Long.parseLong(asks.get("startHistoryId").get(0));
        if (since < oldest || since > history) {
            return new Answer(404, error(404, "notFound"));
        }
        List<Event> all = events.stream().filter(event -> event.id() > since).toList();
        Optional<Page> page = page(
                asks,
                "history " + since,
                all.stream().map(event -> String.valueOf(event.id())).toList());
        if (page.isEmpty()) {
            return invalid();
        }
        List<History> records = all.stream()
                .filter(event -> cut(page.get()).contains(String.valueOf(event.id())))
                .map(FakeGmail::record)
                .toList();
        ListHistoryResponse response = new ListHistoryResponse()
                .setHistoryId(BigInteger.valueOf(history))
                .setNextPageToken(nextPage(page.get()));
        return json(records.isEmpty() ? response : response.setHistory(records));
    }

    private static History record(Event event) {
        Message message = new Message().setId(event.mail().id).setLabelIds(List.copyOf(event.labels()));
        return event.removed().isEmpty()
                ? new History().setMessagesAdded(List.of(new HistoryMessageAdded().setMessage(message)))
                : new History()
                        .setLabelsRemoved(List.of(new HistoryLabelRemoved()
                                .setMessage(message)
                                .setLabelIds(List.copyOf(event.removed()))));
    }

    private Answer list(Map<String, List<String>> asks) {
        String search = asks.get("q").get(0);
        searches.add(search);
        Optional<Predicate<FakeMail>> fits = FakeSearch.of(search);
        if (fits.isEmpty()) {
            return invalid();
        }
        List<String> ids = mails.values().stream()
                .filter(fits.get())
                .filter(mail -> !mail.isIn("SPAM") && !mail.isIn("TRASH"))
                .filter(mail -> !mail.searchedFrom.isAfter(clock.instant()))
                .sorted(Comparator.comparing((FakeMail mail) -> mail.cameAt).reversed())
                .map(mail -> mail.id)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(ids, random);
        Optional<Page> page = page(asks, "list " + search, ids);
        if (page.isEmpty()) {
            return invalid();
        }
        List<Message> found =
                cut(page.get()).stream().map(id -> new Message().setId(id)).toList();
        ListMessagesResponse response = new ListMessagesResponse().setNextPageToken(nextPage(page.get()));
        return json(found.isEmpty() ? response : response.setMessages(found));
    }

    /** The page that is asked for, of what there was when the first was; empty if its token is not good. */
    private Optional<Page> page(Map<String, List<String>> asks, String of, List<String> ids) {
        if (!asks.containsKey("pageToken")) {
            return Optional.of(new Page(of, ids, 0));
        }
        return Optional.ofNullable(pages.get(asks.get("pageToken").get(0)))
                .filter(page -> page.of().equals(of));
    }

    private List<String> cut(Page page) {
        return page.ids().subList(page.from(), Math.min(page.ids().size(), page.from() + pageSize));
    }

    private String nextPage(Page page) {
        int next = page.from() + pageSize;
        if (next >= page.ids().size()) {
            return null;
        }
        String token = "page-" + ++drawn;
        pages.put(token, new Page(page.of(), page.ids(), next));
        return token;
    }

    private Answer message(String id) {
        FakeMail mail = mails.get(id);
        if (mail == null) {
            return new Answer(404, error(404, "notFound"));
        }
        attachments.clear();
        return json(new Message()
                .setId(id)
                .setLabelIds(List.copyOf(mail.labels))
                .setInternalDate(mail.cameAt.toEpochMilli())
                .setSizeEstimate(10_000)
                .setPayload(mail.payload(file -> {
                    String name = "attachment-" + ++drawn;
                    attachments.put(name, file.bytes());
                    return name;
                })));
    }

    private Answer attachment(String name) {
        byte[] bytes = attachments.get(name);
        return bytes == null
                ? new Answer(404, error(404, "notFound"))
                : json(new MessagePartBody().setSize(bytes.length).setData(FakeMail.base64(bytes)));
    }

    private static Answer json(GenericJson json) {
        try {
            return new Answer(200, GsonFactory.getDefaultInstance().toString(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void respond(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, List<String>> asks(String query) {
        Map<String, List<String>> asks = new HashMap<>();
        for (String field : Optional.ofNullable(query).orElse("").split("&")) {
            int is = field.indexOf('=');
            if (is > 0) {
                asks.computeIfAbsent(field.substring(0, is), any -> new ArrayList<>())
                        .add(URLDecoder.decode(field.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return asks;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
