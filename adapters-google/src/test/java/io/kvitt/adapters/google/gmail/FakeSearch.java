package io.kvitt.adapters.google.gmail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gmail's search as far as we use it. What it does not know is no search at all, so that a wrong one shows. */
final class FakeSearch {

    private static final Pattern NEXT = Pattern.compile("\\s*(\\{|\\}|-?[a-z]+:(?:\"[^\"]*\"|[\\p{L}\\p{N}]+))");

    private final List<Predicate<FakeMail>> all = new ArrayList<>();

    private FakeSearch() {}

    static Optional<Predicate<FakeMail>> of(String search) {
        FakeSearch reading = new FakeSearch();
        return search.length() <= 2_000 && reading.isRead(search)
                ? Optional.of(mail -> reading.all.stream().allMatch(one -> one.test(mail)))
                : Optional.empty();
    }

    private boolean isRead(String search) {
        Matcher next = NEXT.matcher(search);
        Optional<List<Predicate<FakeMail>>> group = Optional.empty();
        int at = 0;
        while (at < search.length()) {
            if (!next.find(at) || next.start() != at) {
                return search.substring(at).isBlank() && group.isEmpty();
            }
            at = next.end();
            String token = next.group(1);
            if (token.equals("{")) {
                if (group.isPresent()) {
                    return false;
                }
                group = Optional.of(new ArrayList<>());
            } else if (token.equals("}")) {
                List<Predicate<FakeMail>> any = group.orElse(List.of());
                if (any.isEmpty()) {
                    return false;
                }
                all.add(mail -> any.stream().anyMatch(one -> one.test(mail)));
                group = Optional.empty();
            } else {
                Optional<Predicate<FakeMail>> term = term(token);
                if (term.isEmpty()) {
                    return false;
                }
                group.orElse(all).add(term.get());
            }
        }
        return group.isEmpty();
    }

    private static Optional<Predicate<FakeMail>> term(String token) {
        int colon = token.indexOf(':');
        String value = token.substring(colon + 1).replace("\"", "");
        return switch (token.substring(0, colon)) {
            case "from" -> Optional.of(mail -> FakeMail.hasWords(mail.from, value));
            case "subject" -> Optional.of(mail -> FakeMail.hasWords(mail.subject, value));
            case "filename" ->
                Optional.of(mail -> mail.files.stream().anyMatch(file -> FakeMail.hasWords(file.name(), value)));
            case "has" ->
                value.equals("attachment")
                        ? Optional.of(mail -> mail.files.stream().anyMatch(file -> !file.isHidden()))
                        : Optional.empty();
            case "-in" ->
                value.equals("chats") || value.equals("drafts")
                        ? Optional.of(mail -> !mail.isIn(value.equals("chats") ? "CHAT" : "DRAFT"))
                        : Optional.empty();
            case "after" ->
                value.matches("[0-9]{1,12}")
                        ? Optional.of(mail -> mail.cameAt.getEpochSecond() >= Long.parseLong(value))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
