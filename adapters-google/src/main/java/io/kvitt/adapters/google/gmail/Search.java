package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wanted, in the words of Gmail's search (support.google.com/mail/answer/7190): any of the terms, and a file. Braces mean that
 * one of what is in them is enough. Terms are quoted data; what would end a quote cannot be in one. Times are seconds, as days would
 * begin at midnight in California. Searched is all mail but spam, trash, chats and drafts; what was read or archived counts as well.
 *
 * <p>Gmail compares whole words, so a term may find less here than it would as a part of a word.
 */
final class Search {

    /** Longest that Gmail is asked; what needs more is asked in several searches. */
    static final int LONGEST = 2_000;

    /** {@code has:attachment} overlooks some files within the text, their names do not. */
    private static final String WITH_FILE =
            "{has:attachment filename:pdf filename:xml filename:zip filename:eml} -in:chats -in:drafts after:";

    private static final int MOST_DIGITS = 12;

    private Search() {}

    /** One search or several, that together find what is wanted since then. */
    static List<String> of(Wanted wanted, Instant since) {
        String end = WITH_FILE + Math.max(0, since.getEpochSecond());
        if (wanted.isEverything()) {
            return List.of(end);
        }
        return groups(terms(wanted)).stream()
                .map(group -> "{" + group + "} " + end)
                .toList();
    }

    private static List<String> terms(Wanted wanted) {
        List<String> terms = new ArrayList<>();
        for (MailTerm sender : wanted.senders()) {
            terms.add("from:" + quoted(sender));
        }
        for (MailTerm word : wanted.words()) {
            terms.add("subject:" + quoted(word));
            terms.add("filename:" + quoted(word));
        }
        return terms;
    }

    /** Terms cannot hold a quote; this is for whoever changes that. */
    private static String quoted(MailTerm term) {
        if (term.value().indexOf('"') >= 0) {
            throw new IllegalArgumentException("a term with a quote");
        }
        return "\"" + term.value() + "\"";
    }

    private static List<String> groups(List<String> terms) {
        int room = LONGEST - WITH_FILE.length() - MOST_DIGITS - "{} ".length();
        List<String> groups = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        for (String term : terms) {
            if (group.length() + 1 + term.length() > room) {
                groups.add(group.toString());
                group.setLength(0);
            }
            group.append(group.length() == 0 ? "" : " ").append(term);
        }
        groups.add(group.toString());
        return groups;
    }
}
